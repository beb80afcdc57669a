#!/usr/bin/env bash
# Prints how many cells of each document are read rightly: the published forms of counties, where they stand beside the checkout, and the
# invented documents of the corpus (habits of real files, layouts of other places).
# usage: bench/reading-scores.sh [FOLDER OF THE PUBLISHED FORMS AND TOOLS]      default ../shared
set -uo pipefail
cd "$(dirname "$0")/.." || exit 1
shared=${1:-../shared}
score=$shared/tools/score-reading
corpus=tests/Biaochi.Documents.Tests/corpus
[ -x "$score" ] || { echo "没有评分工具 $score：请给出已公开申报表和评分工具所在的文件夹。" >&2; exit 2; }

dotnet build src/Biaochi -c Release -v quiet -nologo >&2 || exit 1
read_json() { dotnet artifacts/bin/Biaochi/release/biaochi.dll read "$1" --format json 2>/dev/null; }
# The tool wants every cell of the common core named; our gold leaves out what a form does not have.
complete_gold() {
  python3 - "$1" <<'PYTHON'
import json, sys
gold = json.load(open(sys.argv[1], encoding="utf8"))
for index, form in enumerate(gold["forms"], 1):
    form.update({key: form.get(key) for key in ("projectName", "filledAt")}, index=index)
    for side in ("period", "annual"):
        sources = form.setdefault("funding", {}).setdefault(side, {})
        sources.update({source: sources.get(source) for source in ("total", "central", "provincial", "county", "self", "other")})
json.dump(gold, sys.stdout)
PYTHON
}

out=$(mktemp)
complete=$(mktemp)
trap 'rm -f "$out" "$complete"' EXIT

for gold in "$shared"/forms/*/gold.json; do
  for document in "$(dirname "$gold")"/*; do
    case $document in *gold.json) continue ;; esac
    read_json "$document" >"$out"
    printf '%-52s %s\n' "$(basename "$(dirname "$gold")")/$(basename "$document")" "$("$score" "$gold" "$out" | tail -n 1)"
  done
done

for gold in "$corpus"/*/*.gold.json; do
  grep -q '"error"' "$gold" && continue
  complete_gold "$gold" >"$complete"
  for document in "${gold%.gold.json}".*; do
    case $document in *.gold.json) continue ;; esac
    read_json "$document" >"$out"
    printf '%-52s %s\n' "${document#"$corpus"/}" "$("$score" "$complete" "$out" | tail -n 1)"
  done
done
