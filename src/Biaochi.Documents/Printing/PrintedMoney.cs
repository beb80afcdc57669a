using System.Globalization;
using Biaochi.Forms.Funds;

namespace Biaochi.Documents.Printing;

/// <summary>Amounts as the form writes them: in its unit, with thousands parted, every digit kept.</summary>
internal static class PrintedMoney
{
    private const string EveryDigit = "#,##0.############################";

    /// <summary>万元 where all amounts were written so, otherwise 元.</summary>
    public static MoneyUnit UnitOf(Funding funding, MoneyUnit unwritten) =>
        funding.Lines.IsEmpty ? unwritten
        : funding.Lines.All(line => line.WrittenIn is MoneyUnit.WanYuan) ? MoneyUnit.WanYuan
        : MoneyUnit.Yuan;

    public static string Name(MoneyUnit unit) => unit switch
    {
        MoneyUnit.Yuan => "元",
        MoneyUnit.WanYuan => "万元",
    };

    /// <summary>The amount, and its number where it stands in the table's unit; one written in 万元 in a table of 元 names its unit itself.</summary>
    public static (string Text, decimal? Number) Write(FundingLine? line, MoneyUnit unit)
    {
        if (line?.Amount is not { } yuan)
        {
            return (line?.Unreadable ?? "", null);
        }

        var number = line.WrittenIn is MoneyUnit.WanYuan ? yuan / 10_000m : yuan;
        var text = number.ToString(EveryDigit, CultureInfo.InvariantCulture);
        return line.WrittenIn == unit ? (text, number) : (text + Name(line.WrittenIn), null);
    }
}
