#!/usr/bin/env bash
# Draws docs/printing/<layout>.png: a document as it came in, and beside it the same form as the program writes it in Word, Excel and PDF.
# Needs LibreOffice, poppler and Chromium.
# usage: bench/print-beside-original.sh [DOCUMENT.pdf…]      default: one document of the corpus for each of three layouts
set -euo pipefail
cd "$(dirname "$0")/.."
corpus=tests/Biaochi.Documents.Tests/corpus/layouts
[ $# -gt 0 ] || set -- "$corpus"/{shanxi-county-approved,municipal-clean,gansu-province-clean}.pdf

dotnet build src/Biaochi -c Release -v quiet -nologo >&2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

first_page() { pdftoppm -png -r 110 -singlefile "$1" "$2"; }
write() { dotnet artifacts/bin/Biaochi/release/biaochi.dll read "$1" --format "$2" --out "$work/$2.$2" >&2; }

for document in "$@"; do
  name=$(basename "$document" .pdf)
  layout=${name%-*}
  first_page "$document" "$work/original"
  write "$document" pdf
  first_page "$work/pdf.pdf" "$work/pdf"
  for kind in docx xlsx; do
    write "$document" "$kind"
    soffice --headless "-env:UserInstallation=file://$work/office" --convert-to pdf --outdir "$work/$kind" "$work/$kind.$kind" >/dev/null 2>&1
    first_page "$work/$kind/$kind.pdf" "$work/$kind"
  done

  {
    echo '<meta charset="utf-8"><style>body{margin:0;display:flex;gap:16px;padding:16px;background:#e9ecf0;font:15px sans-serif}figure{margin:0;flex:1}img{width:100%;border:1px solid #c4cad3}figcaption{padding:0 0 8px;color:#303a46}</style>'
    for picture in 'original 原样' 'docx 写成 Word' 'xlsx 写成 Excel' 'pdf 写成 PDF'; do
      echo "<figure><figcaption>${picture#* }</figcaption><img src=\"file://$work/${picture%% *}.png\"></figure>"
    done
  } >"$work/page.html"
  chromium --headless --no-sandbox --disable-gpu --allow-file-access-from-files --hide-scrollbars --window-size=2000,740 \
    --screenshot="docs/printing/$layout.png" "file://$work/page.html" >/dev/null 2>&1
  echo "docs/printing/$layout.png"
done
