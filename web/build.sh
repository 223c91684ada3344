#!/bin/sh
# Makes the style sheets, scripts, fonts and icons: build.sh OUT writes there every file under a name that
# holds its digest, with .br and .gz beside it, and assets.tsv (name, file, content type).
set -eu
here=$(cd "$(dirname "$0")" && pwd)
out=$1
cd "$here"

# One lock for all build folders: they share node_modules and the cache in it.
mkdir -p node_modules
exec 9>node_modules/.lock
flock 9

lock=$(sha256sum package-lock.json | cut -c1-64)
if [ "$(cat node_modules/.installed 2>/dev/null || true)" != "$lock" ]; then
    npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >&2
    echo "$lock" > node_modules/.installed
fi

key=$(find css ts fonts icons package-lock.json build.sh -type f -print0 | sort -z | xargs -0 sha256sum | sha256sum | cut -c1-16)
made=node_modules/.made/$key
if [ ! -f "$made/assets.tsv" ]; then
    ./bundle.sh "$made"
fi
mkdir -p "$out"
rm -f "$out"/*
cp "$made"/* "$out"/
