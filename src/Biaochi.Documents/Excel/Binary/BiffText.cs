using System.Text;

namespace Biaochi.Documents.Excel.Binary;

/// <summary>Reads strings (MS-XLS 2.5.293 and others): characters in one byte or two as a flag tells, or, before Excel 97, in the workbook's code page.</summary>
internal sealed class BiffText(BiffStream stream)
{
    private const int IsWide = 1;
    private const int HasPhonetics = 4;
    private const int HasRuns = 8;

    /// <summary>Set where the workbook is older than Excel 97.</summary>
    public Encoding? CodePage { get; set; }

    /// <summary>A string that lies in one record.</summary>
    public string Short(ref BiffRecord record, int length)
    {
        if (CodePage is not null)
        {
            return CodePage.GetString(record.Take(Math.Min(length, record.Left)));
        }

        return Characters(ref record, length, (record.Byte() & IsWide) != 0);
    }

    /// <summary>A string that may go on in the records that continue this one.</summary>
    public string Long(ref BiffRecord record, int length)
    {
        if (CodePage is not null || record.Left >= length * 2 + 1)
        {
            return Short(ref record, length);
        }

        return Continued(ref record, length, record.Byte());
    }

    /// <summary>A string of the table that cells share (MS-XLS 2.5.293): its formats and phonetic part are stepped over.</summary>
    public string Shared(ref BiffRecord record)
    {
        Renew(ref record);
        var length = record.U16();
        var flags = record.Byte();
        var runs = (flags & HasRuns) != 0 ? record.U16() : 0;
        var phonetics = (flags & HasPhonetics) != 0 ? record.U32() : 0;
        var text = Continued(ref record, length, flags);
        for (var skip = runs * 4L + phonetics; skip > 0;)
        {
            Renew(ref record);
            var step = (int)Math.Min(skip, record.Left);
            record.Skip(step);
            skip -= step;
        }

        return text;
    }

    /// <summary>Where the text is cut, the next record begins with a flag of its own.</summary>
    private string Continued(ref BiffRecord record, int length, int flags)
    {
        var wide = (flags & IsWide) != 0;
        if (record.Left >= (wide ? length * 2 : length))
        {
            return Characters(ref record, length, wide);
        }

        var text = new StringBuilder(length);
        while (text.Length < length)
        {
            if (record.Left < (wide ? 2 : 1))
            {
                Continue(ref record);
                wide = (record.Byte() & IsWide) != 0;
                continue;
            }

            text.Append(Characters(ref record, Math.Min(length - text.Length, wide ? record.Left / 2 : record.Left), wide));
        }

        return text.ToString();
    }

    private void Renew(ref BiffRecord record)
    {
        if (record.Left == 0)
        {
            Continue(ref record);
        }
    }

    private void Continue(ref BiffRecord record) => record = stream.Continue() ? stream.Record : throw new InvalidDataException("A text is cut off.");

    private static string Characters(ref BiffRecord record, int length, bool wide) =>
        wide ? Encoding.Unicode.GetString(record.Take(length * 2)) : Encoding.Latin1.GetString(record.Take(length));
}
