using System.Text.RegularExpressions;
using Biaochi.Forms;

namespace Biaochi.Documents.Grammar;

/// <summary>Reads one opinion at the foot of a form: its words, who signed it and when, each an entry of its own.</summary>
internal static partial class OpinionReader
{
    public static void Read(FoundLabel label, ReadOnlySpan<Piece> value, FormDraft draft)
    {
        var text = string.Join('\n', value.ToArray().Select(piece => piece.Text));
        var signs = SignLabel().Matches(text);
        var opinion = TextJoiner.Tidy(signs.Count > 0 ? text[..signs[0].Index] : text);
        var path = label.Label.Path;
        if (opinion.Length > 0)
        {
            draft.AddExtras([new ExtraEntry(label.Label.Name, opinion) { Path = path }]);
        }

        for (var i = 0; i < signs.Count; i++)
        {
            var end = i + 1 < signs.Count ? signs[i + 1].Index : text.Length;
            var answer = TextJoiner.Tidy(text[(signs[i].Index + signs[i].Length)..end]).Trim();
            if (answer.Length > 0)
            {
                draft.AddExtras([new ExtraEntry(TextJoiner.Tidy(signs[i].Groups[1].Value), answer) { Path = path is null ? label.Label.Name : $"{path}/{label.Label.Name}" }]);
            }
        }
    }

    [GeneratedRegex(@"(?<=^|[\s。；;])((?:审\s*核|负\s*责|经\s*办|评\s*审|签\s*字)\s*人|(?:审核|签字)?\s*日\s*期|(?:审核)?时间)\s*(?:[（(](?:签字|签章|签名|盖章)[）)])?\s*(?:[:：]|\n)\s*")]
    private static partial Regex SignLabel();
}
