/** What the facade costs, measured with JMH: {@code java -jar src/benchmarks/target/adfacade-benchmarks.jar} after a build. Not part of any test run. */
package io.github.adfacade.benchmarks;
