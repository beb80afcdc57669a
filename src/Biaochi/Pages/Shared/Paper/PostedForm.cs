using System.Globalization;
using System.Text.RegularExpressions;
using Biaochi.Forms;
using Biaochi.Forms.Funds;
using Biaochi.Forms.Indicators;
using Microsoft.Extensions.Primitives;

namespace Biaochi.Pages.Shared.Paper;

/// <summary>
/// Reads back what <c>_PaperForm.cshtml</c> posts when it is edited. Whatever somebody typed is kept, an amount that cannot be read too;
/// what the paper has no field for stays as it was.
/// </summary>
public sealed partial class PostedForm
{
    private readonly IFormCollection _posted;
    private readonly TargetForm _before;
    private readonly Func<string> _newId;

    private PostedForm(IFormCollection posted, TargetForm before, Func<string> newId)
    {
        _posted = posted;
        _before = before;
        _newId = newId;
    }

    /// <param name="posted">The fields of the post.</param>
    /// <param name="before">The form as it was drawn.</param>
    /// <param name="newId">Gives a row that was added an id that was never used in this form.</param>
    public static TargetForm Read(IFormCollection posted, TargetForm before, Func<string> newId) => new PostedForm(WithoutRow(posted, posted["removeRow"]), before, newId).Read();

    /// <summary>The post without the cells of the row of the paper that is to be deleted.</summary>
    private static FormCollection WithoutRow(IFormCollection posted, StringValues number)
    {
        var prefixes = posted.Where(field => RowNumber().IsMatch(field.Key) && number.Count > 0 && field.Value == number).Select(field => field.Key[..^"row".Length]).ToList();
        return new FormCollection(posted.Where(field => !prefixes.Exists(prefix => field.Key.StartsWith(prefix, StringComparison.Ordinal))).ToDictionary(field => field.Key, field => field.Value));
    }

    private TargetForm Read()
    {
        var form = FormFields.All.Where(field => _posted.ContainsKey(field.Key())).Aggregate(_before, (form, field) => form.WithText(field, Text(field.Key())));
        var period = Rows(FormSide.Period);
        var annual = Rows(FormSide.Annual);
        return form with
        {
            Funding = ReadFunding(),
            PeriodIndicators = [.. period.Select(row => WithTwin(row, annual))],
            AnnualIndicators = [.. annual.Select(row => WithTwin(row, period))],
        };
    }

    private Funding ReadFunding()
    {
        var sources = FundingSource.Common.Union(_before.Funding.Lines.Select(line => line.Source)).ToList();
        return FormSides.Both
            .SelectMany(side => sources.Select(source => (Side: side, Source: source)))
            .Where(cell => _posted.ContainsKey($"funding.{cell.Side.Key()}.{cell.Source}"))
            .Aggregate(_before.Funding, (funding, cell) => ReadAmount(cell.Side, cell.Source) is { } line ? funding.With(line) : funding);
    }

    /// <summary>The line as posted; null where a blank one was left blank. What was not touched keeps more decimals than the paper shows.</summary>
    private FundingLine? ReadAmount(FormSide side, string source)
    {
        var before = _before.Funding.Line(side, source);
        var text = Text($"funding.{side.Key()}.{source}");
        if (PaperForm.AmountText(before) == (text ?? ""))
        {
            return before;
        }

        var line = before ?? new FundingLine(side, source, null);
        const NumberStyles Written = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands;
        var plain = text?.Replace("，", "", StringComparison.Ordinal).TrimEnd('元').Trim();
        return decimal.TryParse(plain, Written, CultureInfo.InvariantCulture, out var amount)
            ? line with { Amount = amount, Unreadable = null }
            : line with { Amount = null, Unreadable = text };
    }

    /// <summary>The rows of one side in the order of their numbers. A row left without name and value is no row.</summary>
    private List<PostedRow> Rows(FormSide side) =>
    [
        .. _posted.Keys.Select(key => RowName().Match(key))
            .Where(match => match.Success && match.Groups["side"].Value == side.Key())
            .Select(match => int.Parse(match.Groups["index"].Value, CultureInfo.InvariantCulture))
            .Order()
            .Select(index => ReadRow(side, index))
            .OfType<PostedRow>(),
    ];

    private PostedRow? ReadRow(FormSide side, int index)
    {
        var prefix = PaperIndicators.NameOf(side, index);
        var (name, value, id) = (Text($"{prefix}.name"), Text($"{prefix}.value"), Text($"{prefix}.id"));
        if (name is null && value is null)
        {
            return null;
        }

        var known = _before.IndicatorsOf(side).FirstOrDefault(indicator => indicator.Id == id)
            ?? new Indicator { Id = _newId(), Level1 = Text($"{prefix}.level1"), Level2 = Text($"{prefix}.level2") };
        return new PostedRow(Text($"{prefix}.row"), known with { Name = name, Value = value });
    }

    /// <summary>A twin that was taken out is none; indicators without one belong to what stands in the same row of the paper.</summary>
    private static Indicator WithTwin(PostedRow row, List<PostedRow> others) =>
        others.Exists(other => other.Indicator.Id == row.Indicator.TwinId)
            ? row.Indicator
            : row.Indicator with { TwinId = others.Find(other => other.Number is not null && other.Number == row.Number)?.Indicator.Id };

    private string? Text(string name)
    {
        var text = _posted[name].ToString().ReplaceLineEndings("\n").Trim();
        return text.Length == 0 ? null : text;
    }

    [GeneratedRegex(@"^(?<side>period|annual)Indicators\[(?<index>[0-9]{1,4})\]\.name$", RegexOptions.ExplicitCapture)]
    private static partial Regex RowName();

    [GeneratedRegex(@"^(period|annual)Indicators\[[0-9]{1,4}\]\.row$", RegexOptions.ExplicitCapture)]
    private static partial Regex RowNumber();

    private sealed record PostedRow(string? Number, Indicator Indicator);
}
