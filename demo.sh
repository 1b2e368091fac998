#!/bin/sh
# From a fresh machine to answers and diagrams: installs what is missing, builds Hearsay, and runs the main job on the
# shipped dossier. Safe to run again.
set -eu
cd "$(dirname "$0")"

./bootstrap
cmake --workflow --preset release

hearsay=build/release/src/hearsay
dossier=graphs/dprk-russia
mkdir -p out

ask() {
  echo
  echo "# $1"
  shift
  echo "\$ hearsay -d $dossier $*"
  "$hearsay" -d "$dossier" "$@"
}

ask "Is the dossier sound?" check
ask "Who reported that North Korea supplied ballistic missiles?" \
  who --subject "Corea del Nord" --relation supplies_missiles --unit ballistic_missiles
ask "Does the Wall Street Journal confirm the 15,000 workers?" who --proposition WORKERS-15K
ask "Who condemned or worried about the Kursk deployment?" reactions C002 C049
for format in dot svg png pdf; do
  ask "The whole dossier as a diagram ($format)" draw -o "out/dprk-russia.$format"
done

echo
echo "The diagrams are in $(pwd)/out:"
ls -1 out
