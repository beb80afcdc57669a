#!/usr/bin/env bash
# Installs what the tests need where it is missing, builds once, runs every test project and ends with "N passed, N failed".
set -uo pipefail
cd "$(dirname "$0")" || exit 1

missing=()
command -v chromium >/dev/null || missing+=(chromium)
fc-list 2>/dev/null | grep -q "Noto Sans CJK" || missing+=(fonts-noto-cjk)
if [ ${#missing[@]} -gt 0 ] && command -v apt-get >/dev/null; then
  as_root=$([ "$(id -u)" = 0 ] || echo sudo)
  echo "Installing ${missing[*]}"
  $as_root apt-get update -q && $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -yq --no-install-recommends "${missing[@]}" \
    || echo "Could not install ${missing[*]}: tests in a browser will fail without them." >&2
fi

echo "Building"
dotnet build Biaochi.slnx -v quiet -nologo || { echo "0 passed, 1 failed"; exit 1; }

passed=0 failed=0
echo "Checking the formatting"
if ! dotnet format whitespace --verify-no-changes --folder --include src tests bench; then
  echo "Run: dotnet format whitespace --folder --include src tests bench" >&2
  failed=$((failed + 1))
fi

count() { sed -n "s/^ *$1: *\([0-9]*\).*/\1/p" "$2" | tail -n 1; }

log=$(mktemp)
trap 'rm -f "$log"' EXIT
for project in tests/*.Tests; do
  echo "Testing $(basename "$project")"
  # A project without tests yet is no failure (8).
  dotnet test --project "$project" --no-build --no-progress --no-ansi --ignore-exit-code 8 >"$log" 2>&1
  status=$?
  grep -A 1 "^skipped " "$log"
  p=$(count succeeded "$log") f=$(count failed "$log")
  # A run that breaks off before or after its tests fails too.
  [ "$status" -ne 0 ] && [ "${f:-0}" -eq 0 ] && f=1
  [ "${f:-0}" -gt 0 ] && cat "$log"
  passed=$((passed + ${p:-0})) failed=$((failed + ${f:-0}))
done

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
