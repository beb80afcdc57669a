namespace Biaochi.Documents;

/// <summary>A kind of file that people bring and that is not read.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Advice">How its form can be brought in all the same.</param>
/// <param name="ConvertsTo">What an office program can make of it, e.g. docx; null where none can.</param>
internal sealed record ForeignKind(string Name, string Advice, string? ConvertsTo = null)
{
    public static ForeignKind OldWord { get; } = new("旧版 Word 文件（.doc）或 WPS 文件", "请在 Word 或 WPS 中另存为 .docx 后再读取", "docx");

    public static ForeignKind OpenText { get; } = new("开放文档格式的文字文件（.odt）", "请另存为 .docx 后再读取", "docx");

    public static ForeignKind OpenSpreadsheet { get; } = new("开放文档格式的电子表格（.ods）", "请另存为 .xlsx 后再读取", "xlsx");

    public static ForeignKind BinaryWorkbook { get; } = new("二进制工作簿（.xlsb）", "请在 Excel 中另存为 .xlsx 后再读取", "xlsx");

    public static ForeignKind Archive { get; } = new("压缩包", "请先解压");

    private static readonly ForeignKind Picture = new("图片", "图片中的文字无法读取，请提供可以复制文字的电子版");
    private static readonly ForeignKind Program = new("程序文件", "请确认文件是否正确");
    private static readonly ForeignKind RichText = new("RTF 文件", "请在 Word 中另存为 .docx 后再读取", "docx");

    private static readonly (byte[] Magic, ForeignKind Kind)[] Magics =
    [
        ([0x89, 0x50, 0x4E, 0x47], Picture),
        ([0xFF, 0xD8, 0xFF], Picture),
        ([0x1F, 0x8B], Archive),
        ("Rar!"u8.ToArray(), Archive),
        ([0x37, 0x7A, 0xBC, 0xAF], Archive),
        ([0x7F, 0x45, 0x4C, 0x46], Program),
        ("{\\rtf"u8.ToArray(), RichText),
    ];

    /// <exception cref="DocumentFormatException">The first bytes are of such a kind; the message says how to bring its form in.</exception>
    public static void Refuse(ReadOnlySpan<byte> bytes, string file)
    {
        foreach (var (magic, kind) in Magics)
        {
            if (bytes.StartsWith(magic))
            {
                throw Refusal(kind, file);
            }
        }
    }

    public static DocumentFormatException Refusal(ForeignKind kind, string file) => new(file, $"这是{kind.Name}，不能直接读取。{kind.Advice}。") { ConvertsTo = kind.ConvertsTo };

    /// <summary>The refusal of an encrypted file.</summary>
    public static DocumentFormatException Locked(string file, Exception? inner = null) =>
        new(file, "文件设有打开密码，无法读取。请用 Word、Excel 或 WPS 打开，取消打开密码并另存后再读取。", inner);
}
