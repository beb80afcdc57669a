#!/usr/bin/env bash
# Prints what the reviewer says beside the experts' list (form, code, words) and what it misses, for every county whose forms and findings
# stand beside the checkout. docs/beside-the-list.md judges them.
# usage: bench/beside-the-list.sh [FOLDER OF FORMS, FINDINGS AND TOOLS]      default ../shared
set -uo pipefail
cd "$(dirname "$0")/.." || exit 1
shared=${1:-../shared}
score=$shared/tools/score-review
[ -x "$score" ] || { echo "没有评分工具 $score：请给出申报表、专家意见和评分工具所在的文件夹。" >&2; exit 2; }

dotnet build src/Biaochi -c Release -v quiet -nologo >&2 || exit 1
out=$(mktemp)
trap 'rm -f "$out"' EXIT

for findings in "$shared"/findings/*.json; do
  county=$(basename "$findings" .json)
  dotnet artifacts/bin/Biaochi/release/biaochi.dll review "$shared/forms/$county/gold.json" --format json >"$out"
  echo "== $county"
  "$score" "$shared/forms/$county/gold.json" "$findings" "$out" -v | grep -E '^(beside|missed|trap|recall)'
done
