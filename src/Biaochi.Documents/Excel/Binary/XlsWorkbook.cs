using System.Text;

namespace Biaochi.Documents.Excel.Binary;

/// <summary>What stands before a workbook's sheets (MS-XLS 2.1.7.20.3): shared texts, formats, and where the sheets begin.</summary>
internal sealed class XlsWorkbook
{
    private const int Excel97 = 0x0600;
    private const int ChineseCodePage = 936;

    private readonly BiffStream _stream;

    private XlsWorkbook(BiffStream stream) => (_stream, Text) = (stream, new BiffText(stream));

    public BiffText Text { get; }

    public List<string> Strings { get; } = [];

    public CellStyles Styles { get; } = new();

    public bool Dates1904 { get; private set; }

    /// <summary>The contents are encrypted, and cannot be read without a password.</summary>
    public bool IsLocked { get; private set; }

    /// <summary>Names of the worksheets in their order, with where they begin.</summary>
    public List<(string Name, bool IsHidden, uint Start)> Sheets { get; } = [];

    /// <exception cref="InvalidDataException">It is broken.</exception>
    public static XlsWorkbook Read(BiffStream stream, CancellationToken cancellationToken)
    {
        var workbook = new XlsWorkbook(stream);
        if (!stream.Read() || stream.Type is not BiffType.BeginOfPart)
        {
            throw new InvalidDataException("The workbook does not begin with its first record.");
        }

        workbook.Text.CodePage = stream.Record.U16() < Excel97 ? CodePage(ChineseCodePage) : null;
        while (!workbook.IsLocked && stream.Read() && stream.Type is not BiffType.EndOfPart)
        {
            cancellationToken.ThrowIfCancellationRequested();
            workbook.Take(stream.Record);
        }

        return workbook;
    }

    private void Take(BiffRecord record)
    {
        switch (record.Type)
        {
            case BiffType.FilePass:
                IsLocked = !_stream.TryDecrypt();
                break;
            case BiffType.DateMode:
                Dates1904 = record.U16() == 1;
                break;
            case BiffType.CodePage when Text.CodePage is not null:
                Text.CodePage = CodePage(record.U16());
                break;
            case BiffType.BoundSheet:
                AddSheet(record);
                break;
            case BiffType.NumberFormat:
                var id = record.U16();
                Styles.AddCode(id, Text.Short(ref record, Text.CodePage is null ? record.U16() : record.Byte()));
                break;
            case BiffType.CellFormat:
                record.Skip(2);
                Styles.AddStyle(record.U16());
                break;
            case BiffType.SharedStrings:
                ReadStrings(record);
                break;
        }
    }

    private void AddSheet(BiffRecord record)
    {
        var start = record.U32();
        var isHidden = (record.Byte() & 3) != 0;
        var isWorksheet = record.Byte() == 0;
        if (isWorksheet)
        {
            Sheets.Add((Text.Short(ref record, record.Byte()), isHidden, start));
        }
    }

    /// <summary>The count may lie: reading ends with the records.</summary>
    private void ReadStrings(BiffRecord record)
    {
        record.Skip(4);
        var count = record.U32();
        for (var i = 0u; i < count && (record.Left > 0 || _stream.HasContinuation); i++)
        {
            Strings.Add(SheetText.Clean(Text.Shared(ref record)));
        }
    }

    private static Encoding CodePage(int number) => CodePagesEncodingProvider.Instance.GetEncoding(number is 1200 or 0 ? ChineseCodePage : number) ?? Encoding.Latin1;
}
