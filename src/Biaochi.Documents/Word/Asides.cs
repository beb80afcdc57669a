using Biaochi.Documents.Shape;

namespace Biaochi.Documents.Word;

/// <summary>What a paragraph holds beside its text, and is told as notes: what tracked changes deleted, what is hidden, prompts nobody has answered.</summary>
internal sealed class Asides
{
    public TextFlow Deleted { get; } = new();

    public TextFlow Hidden { get; } = new();

    public TextFlow Prompts { get; } = new();

    /// <summary>Notes all of it, and empties it.</summary>
    public void Tell(ContentReader content)
    {
        Tell(content, "修订中删除", Deleted);
        Tell(content, "隐藏文字", Hidden);
        Tell(content, "占位提示", Prompts);
    }

    private static void Tell(ContentReader content, string kind, TextFlow aside)
    {
        if (aside.Length > 0 || aside.Tables.Count > 0)
        {
            content.AddNote(kind, CellText.Flat(aside.ToString(), aside.Tables));
            aside.Clear();
        }
    }
}
