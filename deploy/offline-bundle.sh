#!/usr/bin/env bash
# Makes one archive that installs with no network: Node, the packages, the built pages, the source that runs.
#   deploy/offline-bundle.sh [FILE]      on a machine that has run `npm start` or `npm test` once
set -euo pipefail
cd "$(dirname "$0")/.."
out=$(realpath -m "${1:-dengta-offline.tar.gz}")

[ -x node_modules/.bin/node ] || { echo "请先在本目录运行一次 npm start" >&2; exit 1; }
[ -f apps/web/dist/index.html ] && [ -d apps/api/src/generated ] || { echo "请先在本目录运行一次 npm start，以构建网页" >&2; exit 1; }

# What git knows, and what the build made: nothing of anybody's data or settings.
list=$(mktemp)
trap 'rm -f "$list"' EXIT
git ls-files -z | grep -zv -e '^\.ci/' -e '/test/' -e '^docs/images/' | while IFS= read -r -d '' file; do
  [ -e "$file" ] && printf '%s\0' "$file"
done >"$list"
for folder in node_modules packages/*/node_modules apps/*/node_modules tooling/{demo,migrate}/node_modules \
  packages/*/dist apps/web/dist apps/api/src/generated; do
  [ -e "$folder" ] && printf '%s\0' "$folder" >>"$list"
done
tar --create --gzip --file "$out" --sort=name --owner=0 --group=0 \
  --transform 'flags=rh;s,^,dengta/,' --null --files-from="$list"
echo "$out $(du -h "$out" | cut -f1)"
