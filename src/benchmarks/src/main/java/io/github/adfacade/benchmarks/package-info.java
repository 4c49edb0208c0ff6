/** What the facade costs beside code written by hand, measured with JMH: {@code src/benchmarks/run.sh}. Not part of any test run. */
package io.github.adfacade.benchmarks;
