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
out=$(mktemp)
trap 'rm -f "$out"' EXIT

for gold in "$shared"/forms/*/gold.json; do
  for document in "$(dirname "$gold")"/*; do
    case $document in *gold.json) continue ;; esac
    read_json "$document" >"$out"
    printf '%-52s %s\n' "$(basename "$(dirname "$gold")")/$(basename "$document")" "$("$score" "$gold" "$out" | tail -n 1)"
  done
done

for gold in "$corpus"/*/*.gold.json; do
  grep -q '"error"' "$gold" && continue
  for document in "${gold%.gold.json}".*; do
    case $document in *.gold.json) continue ;; esac
    read_json "$document" >"$out"
    printf '%-52s %s\n' "${document#"$corpus"/}" "$("$score" "$gold" "$out" | tail -n 1)"
  done
done
