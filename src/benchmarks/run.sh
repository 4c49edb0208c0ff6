#!/bin/sh
# The facade beside code written by hand, the bare generated client and the generator's stock clients: one table of ratios, in
# about twelve minutes on a quiet machine. --quick takes three; --rounds, --first and --only choose, see Comparison.
# Needs a JDK (17 or later) and Maven, as the build does.
set -eu

here=$(cd -P -- "$(dirname -- "$0")" && pwd)
(cd "$here/../.." && mvn -q -B -pl src/benchmarks -am package -Dmaven.test.skip=true -Dspotless.check.skip=true -Denforcer.skip=true 1>&2)
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Djmh.ignoreLock=true -cp "$here/target/adfacade-benchmarks.jar" io.github.adfacade.benchmarks.Comparison "$@"
