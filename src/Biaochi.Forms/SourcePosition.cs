namespace Biaochi.Forms;

/// <summary>A place in a document: the file's name without folders, the page and line from 1 where the kind of document has them.</summary>
public sealed record SourcePosition(string File, int? Page = null, int? Line = null)
{
    /// <summary>e.g. 「申报表.txt 第 3 页 第 120 行」, for messages.</summary>
    public override string ToString() => File + (Page is null ? "" : $" 第 {Page} 页") + (Line is null ? "" : $" 第 {Line} 行");
}
