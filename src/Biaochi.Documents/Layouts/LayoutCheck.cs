using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Biaochi.Documents.Grammar;
using Biaochi.Forms;

namespace Biaochi.Documents.Layouts;

/// <summary>What the types of a layout file cannot say: words that must be there, names that must be told apart.</summary>
internal sealed class LayoutCheck
{
    private const int LongestName = 40;

    private readonly string _file;
    private readonly JsonLines _lines;

    private LayoutCheck(string file, JsonLines lines) => (_file, _lines) = (file, lines);

    /// <exception cref="LayoutFormatException">Something does not hold; the message says on which line.</exception>
    public static void Check(LayoutDescription layout, string file, JsonLines lines)
    {
        var check = new LayoutCheck(file, lines);
        check.CheckHead(layout);
        check.CheckLabels(layout.Labels);
        check.CheckSources(layout.Sources);
    }

    private void CheckHead(LayoutDescription layout)
    {
        if (layout.Id.Length == 0 || !layout.Id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
        {
            Refuse("id", $"id“{layout.Id}”只能用小写字母、数字和连字符，例如 qinghe-county。");
        }

        if (string.IsNullOrWhiteSpace(layout.Name))
        {
            Refuse("name", "name 是空的。请写明是哪里的表样，例如“青禾县”。");
        }

        if (layout.MoneyUnit is not ("元" or "万元"))
        {
            Refuse("moneyUnit", $"moneyUnit 只能是“元”或“万元”，不能是“{layout.MoneyUnit}”。");
        }
    }

    private void CheckLabels(IReadOnlyList<LabelDescription> labels)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < labels.Count; i++)
        {
            CheckLabel(labels[i], At("labels", i));
            CheckNames(labels[i].Names, At("labels", i), names);
        }

        if (!labels.Any(label => label.Field is FormField.ProjectName))
        {
            Refuse("labels", "没有项目名称栏。请加上 { \"field\": \"projectName\" }。");
        }

        if (!labels.Any(label => label.Role is LabelRole.Indicators or LabelRole.IndicatorHeader))
        {
            Refuse("labels", "没有绩效指标栏。请加上 { \"role\": \"indicators\" } 和 { \"role\": \"indicatorHeader\" }。");
        }
    }

    private void CheckLabel(LabelDescription label, string path)
    {
        if (label.Role is LabelRole.Field or LabelRole.Contact != label.Field is not null)
        {
            Refuse(path, label.Field is null ? "没有写 field 或 role，不知是哪个栏目。共同栏目写 field，表样自有的栏目写 \"role\": \"extra\"。" : "写了 field 就不再写 role（role 为 contact 的除外）。请删去其一。");
        }

        if (label.Role is LabelRole.Extra or LabelRole.Table or LabelRole.Group or LabelRole.Opinion && label.Names.Count == 0)
        {
            Refuse(path, "没有 names。表样自有的栏目应写出名称，例如 \"names\": [\"项目编号\"]。");
        }

        if (label.Role is LabelRole.Table && label.Columns.Count < 2)
        {
            Refuse(path, "小表格至少有两列。请在 columns 中写出各列的标题。");
        }
    }

    private void CheckSources(IReadOnlyList<SourceDescription> sources)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < sources.Count; i++)
        {
            var path = At("sources", i);
            if (string.IsNullOrWhiteSpace(sources[i].Source))
            {
                Refuse(path, "source 是空的。共同来源写 total、central、provincial、county、self、other，自有的来源写其名称。");
            }

            if (sources[i].PartOf is { } whole && sources.All(source => source.Source != whole))
            {
                Refuse(path, $"partOf“{whole}”不是本表样的来源。请先写出这个来源。");
            }

            // A part may be called like a whole source: 其他 under 自有资金.
            CheckNames(sources[i].Names, path, sources[i].PartOf is null ? names : new Dictionary<string, string>(StringComparer.Ordinal));
        }
    }

    private void CheckNames(IReadOnlyList<string> list, string path, Dictionary<string, string> taken)
    {
        for (var i = 0; i < list.Count; i++)
        {
            var place = At($"{path}.names", i);
            var name = LabelText.Fold(list[i] ?? "");
            if (name.Length is 0 or > LongestName)
            {
                Refuse(place, $"名称应有 1 至 {LongestName} 个字。");
            }

            if (taken.TryGetValue(name, out var other) && other != path)
            {
                Refuse(place, $"名称“{list[i]}”在第 {_lines[other]} 行已用于另一栏目。同一名称只能用于一个栏目。");
            }

            taken[name] = path;
        }
    }

    private static string At(string list, int index) => string.Create(CultureInfo.InvariantCulture, $"{list}[{index}]");

    [DoesNotReturn]
    private void Refuse(string path, string reason) => throw new LayoutFormatException(_file, _lines[path], reason);
}
