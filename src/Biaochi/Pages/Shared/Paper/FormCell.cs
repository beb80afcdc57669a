using System.Globalization;
using System.Text.RegularExpressions;
using Biaochi.Forms;
using Biaochi.Forms.Funds;
using Biaochi.Forms.Indicators;

namespace Biaochi.Pages.Shared.Paper;

/// <summary>The cells of a form by their names, as <see cref="PaperCell.Name"/> and the traces of the reader have them.</summary>
public static partial class FormCell
{
    /// <summary>The name of the form's title, which is no cell of the table.</summary>
    public const string Title = "title";

    /// <summary>The name of all that the layout has beyond the common core.</summary>
    public const string Extra = "extra";

    /// <summary>What stands in the cell, as the paper shows it; empty where nothing does.</summary>
    public static string TextAt(TargetForm form, string name)
    {
        if (FormFields.FromKey(name) is { } field)
        {
            return form.Text(field) ?? "";
        }

        if (AmountName().Match(name) is { Success: true } amount)
        {
            return PaperForm.AmountText(form.Funding.Line(SideOf(amount), amount.Groups["source"].Value));
        }

        return name switch
        {
            Title => form.Title ?? "",
            Extra => string.Join('\n', form.Extra.Select(extra => $"{extra.Label}：{extra.Text}")),
            _ => RowAt(form, name) is ({ } indicator, var part) ? TextOf(indicator, part) : "",
        };
    }

    /// <summary>Whether the paper has a cell for it, in which it can be looked at and corrected.</summary>
    public static bool IsOnPaper(string name) =>
        FormFields.FromKey(name) is not null || AmountName().IsMatch(name) || (RowName().Match(name) is { Success: true } row && row.Groups["part"].Value is "name" or "value");

    /// <summary>What the cell is called when it is listed.</summary>
    public static string Label(TargetForm form, string name)
    {
        if (FormFields.FromKey(name) is { } field)
        {
            return field.Label();
        }

        if (AmountName().Match(name) is { Success: true } amount)
        {
            return $"{SideOf(amount).Label()}{FundingSource.Label(amount.Groups["source"].Value)}";
        }

        return RowName().Match(name) is { Success: true } row && RowAt(form, name) is ({ } indicator, var part)
            ? $"{SideOf(row).Label()}{indicator.Level2}{(part == "name" ? "名称" : part == "value" ? "指标值" : "")}"
            : "其他栏目";
    }

    /// <summary>A form with one cell as another form has it.</summary>
    /// <param name="form">The form that gets the cell.</param>
    /// <param name="name">The cell's name in the other form.</param>
    /// <param name="other">The form that has the cell; its rows have the ids of the first one's.</param>
    public static TargetForm Copy(TargetForm form, string name, TargetForm other)
    {
        if (FormFields.FromKey(name) is { } field)
        {
            return form.WithText(field, other.Text(field));
        }

        if (AmountName().Match(name) is { Success: true } amount)
        {
            var (side, source) = (SideOf(amount), amount.Groups["source"].Value);
            return form with { Funding = form.Funding.With(other.Funding.Line(side, source) ?? new FundingLine(side, source, null)) };
        }

        return name switch
        {
            Title => form with { Title = other.Title },
            Extra => form with { Extra = other.Extra },
            _ => RowAt(other, name) is ({ } indicator, var part) ? CopyRow(form, SideOf(RowName().Match(name)), indicator, part) : form,
        };
    }

    /// <summary>The name that a cell of one form has in another one made of it: indicators keep their ids and may move. Null when its row is gone.</summary>
    public static string? Translate(string name, TargetForm from, TargetForm to)
    {
        if (RowName().Match(name) is not { Success: true } row)
        {
            return name;
        }

        var side = SideOf(row);
        if (RowAt(from, name) is not ({ } indicator, var part))
        {
            return null;
        }

        for (var index = 0; index < to.IndicatorsOf(side).Length; index++)
        {
            if (to.IndicatorsOf(side)[index].Id == indicator.Id)
            {
                return $"{PaperIndicators.NameOf(side, index)}.{part}";
            }
        }

        return null;
    }

    private static TargetForm CopyRow(TargetForm form, FormSide side, Indicator other, string part) => form.WithIndicators(side, form.IndicatorsOf(side).Select(row => row.Id != other.Id ? row : part switch
    {
        "name" => row with { Name = other.Name },
        "value" => row with { Value = other.Value },
        "weight" => row with { Weight = other.Weight },
        _ => row,
    }));

    private static (Indicator? Indicator, string Part) RowAt(TargetForm form, string name)
    {
        var row = RowName().Match(name);
        return row.Success && int.Parse(row.Groups["index"].Value, CultureInfo.InvariantCulture) is var index && index < form.IndicatorsOf(SideOf(row)).Length
            ? (form.IndicatorsOf(SideOf(row))[index], row.Groups["part"].Value)
            : (null, "");
    }

    internal static string TextOf(Indicator indicator, string part) => part switch
    {
        "name" => indicator.Name,
        "value" => indicator.Value,
        "level1" => indicator.Level1,
        "level2" => indicator.Level2,
        "weight" => indicator.Weight?.ToString("0.##", CultureInfo.InvariantCulture),
        _ => null,
    } ?? "";

    private static FormSide SideOf(Match match) => match.Groups["side"].Value == FormSide.Period.Key() ? FormSide.Period : FormSide.Annual;

    [GeneratedRegex(@"^funding\.(?<side>period|annual)\.(?<source>.+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex AmountName();

    [GeneratedRegex(@"^(?<side>period|annual)Indicators\[(?<index>[0-9]{1,4})\]\.(?<part>[a-zA-Z0-9]+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex RowName();
}
