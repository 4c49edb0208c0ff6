#!/bin/sh
# Holds the command line and the sandbox against Stoplight Prism, a server that no one here wrote. Needs Node 20 and npm besides
# what ./campaigns needs. Installs into src/contract-tests/target/peers; see prism.mjs for what it does and takes.
set -eu

here=$(cd -P -- "$(dirname -- "$0")" && pwd)
work=$here/../target/peers

for tool in node npm; do
    command -v "$tool" > /dev/null || { echo "prism.sh: no $tool found: install Node 20 or later with npm" >&2; exit 2; }
done

mkdir -p "$work"
cp "$here"/*.mjs "$here"/package.json "$work"/
stamp=$work/installed.json
if [ ! -d "$work/node_modules" ] || ! cmp -s "$here/package-lock.json" "$stamp"; then
    echo "prism.sh: installing Prism into src/contract-tests/target/peers" >&2
    # The lock names no registry (npm install --omit-lockfile-registry-resolved made it): that of the user is asked.
    cp "$here/package-lock.json" "$work"/
    (cd "$work" && npm ci --no-audit --no-fund --ignore-scripts --omit-lockfile-registry-resolved --loglevel=error >&2)
    cp "$here/package-lock.json" "$stamp"
fi

ADFACADE_ROOT=$(cd -P -- "$here/../../.." && pwd)
export ADFACADE_ROOT
exec node "$work/prism.mjs" "$@"
