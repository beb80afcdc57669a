namespace Biaochi.Documents;

/// <summary>Kinds of files that people bring and that are not read yet, known by their first bytes whatever the name says.</summary>
internal static class ForeignKind
{
    private static readonly (byte[] Magic, string Kind, string Advice)[] Kinds =
    [
        ("%PDF-"u8.ToArray(), "PDF 文件", "请在 PDF 阅读器中另存为文本（.txt）后再读取"),
        ([0x50, 0x4B, 0x03, 0x04], "Word、Excel 文件或压缩包", "请在 Word 中另存为纯文本（.txt），或在 Excel 中另存为文本文件（制表符分隔）后再读取；压缩包请先解压"),
        ([0xD0, 0xCF, 0x11, 0xE0], "旧版 Word 或 Excel 文件", "请在 Word 中另存为纯文本（.txt），或在 Excel 中另存为文本文件（制表符分隔）后再读取"),
        ([0x89, 0x50, 0x4E, 0x47], "图片", "图片中的文字无法读取，请提供可以复制文字的电子版"),
        ([0xFF, 0xD8, 0xFF], "图片", "图片中的文字无法读取，请提供可以复制文字的电子版"),
        ([0x1F, 0x8B], "压缩文件", "请先解压"),
        ("Rar!"u8.ToArray(), "压缩文件", "请先解压"),
        ([0x37, 0x7A, 0xBC, 0xAF], "压缩文件", "请先解压"),
        ([0x7F, 0x45, 0x4C, 0x46], "程序文件", "请确认文件是否正确"),
        ("{\\rtf"u8.ToArray(), "RTF 文件", "请在 Word 中另存为纯文本（.txt）后再读取"),
    ];

    /// <exception cref="DocumentFormatException">The file is of such a kind; the message says how to bring its form in.</exception>
    public static void Refuse(ReadOnlySpan<byte> bytes, string file)
    {
        foreach (var (magic, kind, advice) in Kinds)
        {
            if (bytes.StartsWith(magic))
            {
                throw new DocumentFormatException(file, $"这是{kind}，本版本只能读取文本和交换 JSON。{advice}。");
            }
        }
    }
}
