using System.Globalization;
using Biaochi.Forms;
using Biaochi.Forms.Funds;
using Biaochi.Forms.Indicators;

namespace Biaochi.Documents.Csv;

/// <summary>
/// Forms as a table: a row a form, so that amounts can be summed; amounts in yuan; the indicators of a side together in one cell, one a line.
/// </summary>
public static class FormCsv
{
    public static void Write(Stream stream, IReadOnlyList<TargetForm> forms)
    {
        using var csv = new CsvWriter(stream);
        var sources = FundingSource.Common.Concat(forms.SelectMany(form => form.Funding.Lines.Select(line => line.Source))).Distinct().ToList();
        csv.WriteRow(Head(sources));
        foreach (var form in forms)
        {
            csv.WriteRow(Row(form, sources));
        }
    }

    private static IEnumerable<string?> Head(IReadOnlyList<string> sources) =>
    [
        "年度",
        .. FormFields.All.Select(field => field.Label()),
        .. FormSides.Both.SelectMany(side => sources.Select(source => $"{side.Label()}{FundingSource.Label(source)}（元）")),
        .. FormSides.Both.Select(side => $"{side.Label()}绩效指标"),
        "其他内容",
        "来源",
    ];

    private static IEnumerable<string?> Row(TargetForm form, IReadOnlyList<string> sources) =>
    [
        form.FiscalYear?.ToString(CultureInfo.InvariantCulture),
        .. FormFields.All.Select(form.Text),
        .. FormSides.Both.SelectMany(side => sources.Select(source => Amount(form.Funding.Line(side, source)))),
        .. FormSides.Both.Select(side => string.Join('\n', form.IndicatorsOf(side).Select(Line))),
        string.Join('\n', form.Extra.Select(extra => $"{extra.Label}：{extra.Text}")),
        form.Source?.ToString(),
    ];

    private static string? Amount(FundingLine? line) => line?.Amount?.ToString(CultureInfo.InvariantCulture) ?? line?.Unreadable;

    private static string Line(Indicator indicator) => $"{indicator.Level1}／{indicator.Level2}／{indicator.Name}：{indicator.Value}";
}
