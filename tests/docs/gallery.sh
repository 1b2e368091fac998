#!/bin/sh
# Every command of docs/gallery.md works and makes the pictures that the page shows, and these are committed.
# usage: gallery.sh PROJECT FOLDER_OF_PROGRAM
set -eu
project=$1
PATH=$2:$PATH
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/docs/images/gallery"
ln -s "$project/graphs" "$work/graphs"
cd "$work"
awk '/^```sh$/ {on = 1; next} /^```$/ {on = 0} on' "$project/docs/gallery.md" | sh -eu
sed -n 's|.*(images/gallery/\(.*\)).*|\1|p' "$project/docs/gallery.md" | sort > shown
ls docs/images/gallery | sort > made
ls "$project/docs/images/gallery" | sort > committed
test -s shown
diff shown made
diff shown committed
