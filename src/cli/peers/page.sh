#!/bin/sh
# Opens the page of `./campaigns report --format html` in headless Chromium and looks at it as a reader would. Needs Node 20 and npm
# besides what ./campaigns needs, and installs Chromium where there is none (Debian, Ubuntu). See page.mjs for what it does and takes.
set -eu

here=$(cd -P -- "$(dirname -- "$0")" && pwd)
work=$here/../target/page

for tool in node npm; do
    command -v "$tool" > /dev/null || { echo "page.sh: no $tool found: install Node 20 or later with npm" >&2; exit 2; }
done

chromium=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)}
if [ -z "$chromium" ]; then
    echo "page.sh: installing Chromium" >&2
    root=
    [ "$(id -u)" = 0 ] || root=sudo
    $root apt-get update > /dev/null
    $root apt-get install -y --no-install-recommends chromium fonts-dejavu-core > /dev/null
    chromium=$(command -v chromium)
fi

mkdir -p "$work"
cp "$here"/*.mjs "$here"/package.json "$work"/
stamp=$work/installed.json
if [ ! -d "$work/node_modules" ] || ! cmp -s "$here/package-lock.json" "$stamp"; then
    # The lock names no registry (npm install --omit-lockfile-registry-resolved made it): that of the user is asked.
    cp "$here/package-lock.json" "$work"/
    (cd "$work" && npm ci --no-audit --no-fund --ignore-scripts --omit-lockfile-registry-resolved --loglevel=error >&2)
    cp "$here/package-lock.json" "$stamp"
fi

CHROMIUM=$chromium
ADFACADE_ROOT=$(cd -P -- "$here/../../.." && pwd)
export CHROMIUM ADFACADE_ROOT
exec node "$work/page.mjs" "$@"
