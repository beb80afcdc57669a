using System.Globalization;
using System.Text.RegularExpressions;
using Biaochi.Forms;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Reading.Across;

/// <summary>Whether two names are those of two projects: phases, lots, places, months and levels of money tell projects apart that are worded alike.</summary>
internal static partial class ProjectNames
{
    private const double AlikeShare = 0.5;

    /// <summary>Shorter names, 培训, are those of many projects.</summary>
    private const int ShortestName = 4;

    /// <summary>True where each name has something that the other lacks (一 and 二 of 道路改造一期 and 道路改造二期), or one of them names a phase or place.</summary>
    public static bool TellApart(TargetForm form, TargetForm other)
    {
        var (a, b) = (Core(form), Core(other));
        var start = a.AsSpan().CommonPrefixLength(b);
        var (restA, restB) = (a[start..], b[start..]);
        var end = 0;
        while (end < restA.Length && end < restB.Length && restA[^(end + 1)] == restB[^(end + 1)])
        {
            end++;
        }

        (restA, restB) = (restA[..^end], restB[..^end]);
        return (restA.Length > 0 && restB.Length > 0) || Marks().IsMatch(restA + restB);
    }

    /// <summary>True where the longer name is the shorter one with words that tell no phase or place: 救援装备购置 and 救援大队救援装备购置经费.</summary>
    public static bool SayTheSame(TargetForm form, TargetForm other)
    {
        var (a, b) = (WithoutKind(Core(form)), WithoutKind(Core(other)));
        var (shorter, longer) = a.Length <= b.Length ? (a, b) : (b, a);
        return shorter.Length >= ShortestName && longer.Contains(shorter, StringComparison.Ordinal) && !Marks().IsMatch(longer.Replace(shorter, "", StringComparison.Ordinal));
    }

    public static bool Differ(TargetForm form, TargetForm other) => Core(form) != Core(other);

    /// <summary>Half of the shorter name stands in the other, by pairs of letters: two units that carry out one programme.</summary>
    public static bool AreAlike(TargetForm form, TargetForm other)
    {
        var (a, b) = (Core(form), Core(other));
        return a.Length <= b.Length ? TextOverlap.Covers(a, b, AlikeShare, 2) : TextOverlap.Covers(b, a, AlikeShare, 2);
    }

    /// <summary>Letters and figures, without the form's own year at the beginning, which every name of the year may have; a month keeps its year.</summary>
    private static string Core(TargetForm form)
    {
        var name = ShortYears().Replace(string.Concat(CompactText.Of(form.ProjectName).Where(char.IsLetterOrDigit)), "20$0");
        var year = form.FiscalYear is { } number ? string.Create(CultureInfo.InvariantCulture, $"{number}年") : name;
        return name.StartsWith(year, StringComparison.Ordinal) && name.Length > year.Length && !char.IsDigit(name[year.Length]) ? name[year.Length..].TrimStart('度') : name;
    }

    /// <summary>Without 项目, 经费 and the like at the end.</summary>
    private static string WithoutKind(string name) => Kinds().Replace(name, "");

    [GeneratedRegex("(?:项目|经费|资金|工程|专项|费用)+$")]
    private static partial Regex Kinds();

    /// <summary>23年 of 2023年.</summary>
    [GeneratedRegex("(?<![0-9])[0-9]{2}(?=年)")]
    private static partial Regex ShortYears();

    /// <summary>A phase, lot, batch or place: what one name has and the other lacks.</summary>
    [GeneratedRegex("[期批段标号]|[乡镇村庄街路巷桥渠河库园校院站所片区县]|中央|省级|市级|县级")]
    private static partial Regex Marks();
}
