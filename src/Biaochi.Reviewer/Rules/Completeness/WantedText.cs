using Biaochi.Forms;

namespace Biaochi.Reviewer.Rules.Completeness;

/// <summary>What a cell of the form asks for, in the words that follow 请写明.</summary>
internal static class WantedText
{
    /// <summary>Null for a cell whose label says it.</summary>
    public static string? Of(FormField field) => field switch
    {
        FormField.Overview => "对象、规模和工作内容",
        FormField.Basis => "所依据文件的名称和文号",
        FormField.Necessity => "现状、缺口和不实施的影响",
        FormField.Safeguards => "制度名称和监管办法",
        FormField.Plan => "各月或各季度的工作",
        _ => null,
    };
}
