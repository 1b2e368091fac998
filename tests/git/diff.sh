#!/bin/sh
# diff.sh HEARSAY PROJECT: the ways of docs/commands/diff.md to see in claims what a commit changed, with a real git.
set -eu
hearsay=$1 project=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
PATH=$(dirname "$hearsay"):$PATH
HOME=$work GIT_CONFIG_NOSYSTEM=1 GIT_PAGER=cat
export PATH HOME GIT_CONFIG_NOSYSTEM GIT_PAGER
page=$project/docs/commands/diff.md

expect() {  # expect TEXT: stands in what was printed last
  printf '%s\n' "$printed" | grep -qF -- "$1" && return
  printf 'expected: %s\nprinted:\n%s\n' "$1" "$printed"
  exit 1
}

mkdir "$work/repository" && cd "$work/repository"
git init -q . && git config user.name tester && git config user.email tester@example.org

# A dossier in one file: git's own diff, by the lines of the page.
cat > dossier.yaml <<'END'
actors: [{id: A}, {id: B}]
sources: [{id: S, title: s}]
claims:
  - {id: C1, subject: A, relation: visits, object: B, source: S, date: 2024}
END
eval "$(grep '^git config diff.hearsay.command' "$page")"
eval "$(grep '^echo .dossier.yaml diff=hearsay' "$page")"
git add . && git commit -qm 'one file'
sed -i 's/date: 2024/date: 2025/' dossier.yaml
printed=$(git diff dossier.yaml)
expect 'C1 date: 2024 -> 2025'
expect 'dossier.yaml: 1 claim before, 1 after: 0 added, 0 removed, 1 changed'
git commit -qam 'another date'
printed=$(git show --ext-diff HEAD)
expect 'C1 date: 2024 -> 2025'
printed=$(git log -p --ext-diff)
expect 'dossier.yaml: 0 claims before, 1 after: 1 added'

# A dossier in several files: the alias of the page, between two commits.
cp -r "$project/graphs/dprk-russia" dossier
git add dossier && git commit -qm 'several files'
sed -i 's/>4000 dead/~7000 dead/' dossier/claims/s000.yaml
git commit -qam 'other numbers'
eval "$(grep '^git config alias.claims' "$page")"
printed=$(git claims HEAD~1 HEAD dossier)
expect 'C006 quantity: >4000 dead -> ~7000 dead'
expect '167 claims before, 167 after: 0 added, 0 removed, 1 changed'
printed=$(git claims HEAD HEAD dossier || true)
expect '0 added, 0 removed, 0 changed'
echo "git shows claims"
