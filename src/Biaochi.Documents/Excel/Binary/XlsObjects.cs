using System.Buffers.Binary;

namespace Biaochi.Documents.Excel.Binary;

/// <summary>
/// What lies over a sheet's cells: comments, text boxes, check boxes. A drawing record tells the place, an object record the kind, a text record
/// the words, in this order; a comment's cell stands in a note record at the end (MS-XLS 2.4.181, 2.4.329, 2.4.179).
/// </summary>
internal sealed class XlsObjects(BiffStream stream, BiffText text, Worksheet sheet)
{
    private const int CheckBox = 0x0B;
    private const int OptionButton = 0x0C;
    private const int Comment = 0x19;
    private const int TickState = 0x12;

    private readonly Dictionary<int, string> _comments = [];
    private readonly List<SheetControl> _controls = [];
    private CellReference _at = new(1, 0);
    private int _offset;
    private int _kind;
    private int _id;
    private bool _isTicked;

    public void Take(BiffRecord record)
    {
        switch (record.Type)
        {
            case BiffType.Drawing:
                TakePlace(record.Take(record.Left));
                break;
            case BiffType.Object when text.CodePage is null:
                TakeObject(record);
                break;
            case BiffType.TextObject:
                TakeText(record);
                break;
            case BiffType.Note when text.CodePage is null:
                TakeNote(record);
                break;
        }
    }

    public void Finish() => SheetControls.Place(_controls, sheet);

    /// <summary>The last anchor in the drawing (MS-XLS 2.5.193): header of eight bytes, flags, left column and offset, top row.</summary>
    private void TakePlace(ReadOnlySpan<byte> drawing)
    {
        var at = drawing.LastIndexOf((ReadOnlySpan<byte>)[0x00, 0x00, 0x10, 0xF0, 0x12, 0x00, 0x00, 0x00]);
        if (at >= 0 && at + 16 <= drawing.Length)
        {
            _at = new CellReference(Number(drawing, at + 14) + 1, Number(drawing, at + 10));
            _offset = Number(drawing, at + 12);
        }
    }

    private static int Number(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private void TakeObject(BiffRecord record)
    {
        record.Skip(4);
        (_kind, _id, _isTicked) = (record.U16(), record.U16(), false);
        record.Skip(14);
        while (record.Left >= 4)
        {
            var (part, length) = (record.U16(), record.U16());
            if (length > record.Left)
            {
                return;
            }

            var content = record.Take(length);
            _isTicked |= part == TickState && length >= 2 && content[0] == 1;
        }
    }

    private void TakeText(BiffRecord record)
    {
        record.Skip(10);
        var length = record.U16();
        if (length == 0 || !stream.Continue())
        {
            return;
        }

        var words = stream.Record;
        var clean = SheetText.Clean(text.Long(ref words, length));
        switch (_kind)
        {
            case Comment:
                _comments[_id] = clean;
                break;
            case CheckBox or OptionButton:
                _controls.Add(new SheetControl(_at, _offset, _isTicked, clean));
                break;
            case var _ when clean.Length > 0:
                // A text box, or another shape with words in it.
                sheet.Remarks.Add(new DocumentNote($"文本框：{clean}", sheet.At(_at)));
                break;
        }
    }

    /// <summary>A comment's place and writer, whose name may stand before the words.</summary>
    private void TakeNote(BiffRecord record)
    {
        var at = new CellReference(record.U16() + 1, record.U16());
        record.Skip(2);
        if (_comments.Remove(record.U16(), out var comment))
        {
            var author = text.Short(ref record, record.U16());
            var words = SheetRemarks.WithoutAuthor(comment, author);
            if (words.Length > 0)
            {
                sheet.Remarks.Add(new DocumentNote($"批注：{words}", sheet.At(at)));
            }
        }
    }
}
