using Biaochi.Forms;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Reading.Across;

/// <summary>How another form is called in an opinion, so that a reader can find it.</summary>
internal static class FormNames
{
    private const int TitleLength = 20;

    /// <summary>青禾县水利局“城东片供水管网改造”表.</summary>
    public static string Of(TargetForm form) => CompactText.Of(form.ImplementingUnit ?? form.DepartmentName) + Titled(form);

    /// <summary>“城东片供水管网改造”表.</summary>
    public static string Titled(TargetForm form)
    {
        var name = CompactText.Of(form.ProjectName).Replace('“', '‘').Replace('”', '’');
        return name.Length == 0 ? "没有项目名称的一张表" : name.Length <= TitleLength ? $"“{name}”表" : $"“{CompactText.Start(name, TitleLength)}…”表";
    }

    /// <summary>“甲”表; of several the first, and how many there are.</summary>
    public static string Titled(IReadOnlyCollection<TargetForm> forms) => forms.Count == 1
        ? Titled(forms.First())
        : $"{Titled(forms.First())}等{forms.Count}张表";
}
