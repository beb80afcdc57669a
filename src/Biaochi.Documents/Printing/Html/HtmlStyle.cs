namespace Biaochi.Documents.Printing.Html;

/// <summary>How the web page looks on paper and on a screen.</summary>
internal static class HtmlStyle
{
    /// <summary>Songti for tables and Fangsong for letters, as official documents have them, by the names they have on Windows, macOS and Linux.</summary>
    public const string Sheet = """
        @page { size: A4; margin: 15mm; }
        @page letter { margin: 37mm 26mm 35mm 28mm; }
        body { margin: 0; color: #000; background: #fff; font: 9pt/1.4 SimSun, "Songti SC", "Noto Serif CJK SC", "Noto Sans CJK SC", serif; }
        section, nav { max-width: 180mm; margin: 0 auto; }
        section + section:not(.follows), nav + section { break-before: page; }
        h1 { margin: 0 0 2mm; font: 15pt/1.4 SimHei, "Heiti SC", "Noto Sans CJK SC", sans-serif; text-align: center; }
        h2 { margin: 6mm 0 2mm; font: 14pt/1.4 SimHei, "Heiti SC", "Noto Sans CJK SC", sans-serif; break-after: avoid; }
        p { margin: 0 0 1.5mm; }
        table { width: 100%; border-collapse: collapse; table-layout: fixed; }
        th, td { padding: .8mm .7mm; border: .75pt solid #000; font-weight: normal; text-align: left; vertical-align: middle; overflow-wrap: anywhere; }
        th { text-align: center; }
        .center { text-align: center; }
        .right { text-align: right; }
        .line { table-layout: auto; }
        .line td { padding-top: 2mm; border: 0; vertical-align: top; }
        .notice { font: 16pt/1.8 FangSong, "STFangsong", "Noto Serif CJK SC", serif; }
        .notice h1 { margin: 12mm 0; font: 22pt/1.4 "FZXiaoBiaoSong-B05S", SimSun, "Songti SC", serif; }
        .letter { page: letter; max-width: 156mm; }
        .letter h1 { margin-top: 0; }
        .notice p { margin: 0; min-height: 1.8em; text-indent: 2em; }
        .notice .addressee { text-indent: 0; }
        .notice .number { margin: -8mm 0 12mm; text-align: center; text-indent: 0; }
        .notice .signature { width: max-content; max-width: 100%; margin: 1.8em 4em 1.8em auto; text-align: center; }
        .notice .signature p { text-indent: 0; }
        nav { font-size: 12pt; }
        nav span { margin-left: 1em; color: #444; font-size: 10pt; }
        nav a { color: inherit; }
        @media screen { section, nav { padding: 12mm 4mm; } section.follows { padding: 0 4mm 4mm; } }
        @media print { nav a { text-decoration: none; } }

        """;

    /// <summary>Page margin boxes (CSS Paged Media Level 3, 4.2).</summary>
    public const string PageNumbers = """
        @page { @bottom-center { content: "第 " counter(page) " 页  共 " counter(pages) " 页"; font: 9pt SimSun, serif; } }

        """;
}
