#!/bin/sh
# Builds Hearsay and runs every test.
set -eu
cd "$(dirname "$0")"

./bootstrap
cmake --workflow --preset check
