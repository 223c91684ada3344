#!/bin/sh
# Checks the types, bundles, names by digest and compresses; called by build.sh when something changed.
set -eu
made=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
esbuild=node_modules/@esbuild/linux-x64/bin/esbuild
common="--bundle --minify --format=esm --target=es2022,chrome115,firefox115,safari16.4 --legal-comments=linked
    --loader:.woff2=file --asset-names=[name]-[hash] --entry-names=[name]-[hash] --log-level=warning --outdir=$work"

node_modules/@typescript/typescript-linux-x64/lib/tsc --project tsconfig.json

$esbuild $common node_modules/maplibre-gl/dist/maplibre-gl-worker.mjs
worker=$(basename "$work"/maplibre-gl-worker-*.js)
$esbuild $common --metafile="$work/meta.json" --define:WORKER_URL="\"/assets/$worker\"" \
    css/app.css css/answer.css css/map.css css/deck.css ts/errors.ts ts/swap.ts ts/board.ts ts/rows.ts ts/minutes.ts ts/map.ts ts/passkey.ts ts/deck.ts ts/answer-map.ts ts/keeper.ts css/answer-map.css
icon=icon-$(sha256sum icons/icon.svg | cut -c1-8).svg
cp icons/icon.svg "$work/$icon"

# name <tab> file: the entry points by their own name; the rest is only met by its address.
{
    jq -r '.outputs | to_entries[] | select(.value.entryPoint) |
        [(.value.entryPoint | sub(".*/"; "") | sub("\\.ts$"; ".js")), (.key | sub(".*/"; ""))] | @tsv' "$work/meta.json"
    printf 'icon.svg\t%s\n' "$icon"
} > "$work/names"
rm "$work/meta.json"
mkdir -p "$made"
for file in "$work"/*.css "$work"/*.js "$work"/*.svg "$work"/*.woff2; do
    leaf=$(basename "$file")
    name=$(awk -F '\t' -v leaf="$leaf" '$2 == leaf {print $1}' "$work/names")
    case $leaf in
        *.css) kind='text/css; charset=utf-8' ;;
        *.js) kind='text/javascript; charset=utf-8' ;;
        *.svg) kind='image/svg+xml' ;;
        *) kind='font/woff2' ;;
    esac
    cp "$file" "$made/$leaf"
    case $leaf in *.woff2) ;; *)
        brotli -q 11 -f -o "$made/$leaf.br" "$file"
        gzip -9nc "$file" > "$made/$leaf.gz" ;;
    esac
    printf '%s\t%s\t%s\n' "${name:-$leaf}" "$leaf" "$kind"
done > "$work/assets.tsv"
cp "$work"/*.LEGAL.txt "$made/" 2>/dev/null || true
mv "$work/assets.tsv" "$made/assets.tsv"
