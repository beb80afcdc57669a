using Biaochi.Forms;
using Biaochi.Forms.Funds;
using Biaochi.Forms.Indicators;
using Biaochi.Forms.Interchange;

namespace Biaochi.Core.Declarations;

/// <summary>
/// Brings a form that was read once more together with the one that is there. A reader counts the rows of the indicator table afresh, while
/// opinions name rows by the ids they were given first.
/// </summary>
public static class SameForm
{
    /// <summary>The form with the row ids that the same rows have in the other one.</summary>
    /// <param name="form">What was read.</param>
    /// <param name="known">What is there.</param>
    /// <param name="newId">Gives an id to a row that is not there.</param>
    public static TargetForm Align(TargetForm form, TargetForm known, Func<string> newId)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var side in FormSides.Both)
        {
            Match([.. form.IndicatorsOf(side)], [.. known.IndicatorsOf(side)], ids);
        }

        foreach (var (_, indicator) in form.AllIndicators().Where(row => !ids.ContainsKey(row.Indicator.Id)))
        {
            ids[indicator.Id] = newId();
        }

        return FormSides.Both.Aggregate(form, (aligned, side) => aligned.WithIndicators(side, form.IndicatorsOf(side).Select(indicator => indicator with
        {
            Id = ids[indicator.Id],
            TwinId = indicator.TwinId is { } twin ? ids.GetValueOrDefault(twin) : null,
        })));
    }

    /// <summary>Whether both say the same, whatever file, layout and count of rows they come from.</summary>
    public static bool IsSame(TargetForm one, TargetForm other) => Content(one) == Content(other);

    /// <summary>First rows that say the same, then those of the same name, then those of the same class in their order.</summary>
    private static void Match(List<Indicator> rows, List<Indicator> known, Dictionary<string, string> ids)
    {
        foreach (var isMatch in new Func<Indicator, Indicator, bool>[]
        {
            (row, other) => (row.Level2, row.Name, row.Value) == (other.Level2, other.Name, other.Value),
            (row, other) => (row.Level2, row.Name) == (other.Level2, other.Name),
            (row, other) => row.Level2 == other.Level2,
        })
        {
            foreach (var row in rows.Where(row => !ids.ContainsKey(row.Id)))
            {
                if (known.Find(other => isMatch(row, other)) is { } same)
                {
                    ids[row.Id] = same.Id;
                    known.Remove(same);
                }
            }
        }
    }

    private static string Content(TargetForm form)
    {
        var numbered = FormSides.Both.Aggregate(form, (form, side) => form.WithIndicators(
            side, form.IndicatorsOf(side).Select((indicator, index) => indicator with { Id = $"{side.Key()}{index}", TwinId = null })));
        return FormJson.WriteCanonical(numbered with
        {
            Source = null,
            Layout = null,
            Funding = new Funding
            {
                Lines =
                [
                    .. form.Funding.Lines.Where(line => line.Amount is not null || line.Unreadable is not null)
                        .OrderBy(line => line.Side).ThenBy(line => line.Source, StringComparer.Ordinal)
                        .Select(line => new FundingLine(line.Side, line.Source, line.Amount) { Unreadable = line.Unreadable }),
                ],
            },
        });
    }
}
