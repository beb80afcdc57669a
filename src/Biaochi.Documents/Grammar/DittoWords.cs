using Biaochi.Forms;

namespace Biaochi.Documents.Grammar;

/// <summary>
/// 「同上」 and the like point at another cell. They are kept as written: which cell they mean is clear to the one who wrote them only, and
/// a target that is approved and published must say it itself. Each gets a note, and its cell is doubtful.
/// </summary>
internal static class DittoWords
{
    private static readonly HashSet<string> Words = ["同上", "同左", "同前", "同右", "同实施期", "同实施期目标", "同年度目标", "〃", "″", "''", "\""];

    /// <summary>The words themselves have up to six characters, written with spaces between them.</summary>
    private const int Longest = 20;

    public static void Tell(FormDraft draft)
    {
        foreach (var field in Fields)
        {
            if (IsDitto(draft.Form.Text(field)))
            {
                Tell(draft, field.Key(), field.Label(), draft.Form.Text(field)!);
            }
        }

        foreach (var side in FormSides.Both)
        {
            var indicators = draft.Form.IndicatorsOf(side);
            for (var row = 0; row < indicators.Length; row++)
            {
                Tell(draft, side, row, "name", "名称", indicators[row].Name);
                Tell(draft, side, row, "value", "指标值", indicators[row].Value);
            }
        }
    }

    private static readonly FormField[] Fields = Enum.GetValues<FormField>();

    private static bool IsDitto(string? text) => text is not null && text.Length <= Longest && Words.Contains(LabelText.Fold(text));

    private static void Tell(FormDraft draft, FormSide side, int row, string cell, string label, string? text)
    {
        if (IsDitto(text))
        {
            Tell(draft, CellTracer.NameOf(side, row, cell), $"第 {row + 1} 个指标的{label}", text!);
        }
    }

    private static void Tell(FormDraft draft, string cell, string label, string text)
    {
        draft.Notes.Add(new DocumentNote($"{label}填写为“{text}”，没有写明具体内容，已按原文读入。请对照原文，填写具体内容。", draft.Tracer.PositionOf(cell) ?? draft.Form.Source!));
        draft.Tracer.Doubt(cell, $"原文为“{text}”，没有写明具体内容");
    }
}
