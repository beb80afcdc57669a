using Biaochi.Forms;

namespace Biaochi.Documents.Word;

/// <summary>Where in the text the marks of comments and footnotes stand, so that their notes can say it.</summary>
internal sealed class ReferenceMarks
{
    private readonly Dictionary<(string Kind, string Id), SourcePosition> _marks = [];

    public void Add(string kind, string? id, SourcePosition position)
    {
        if (id is not null)
        {
            _marks.TryAdd((kind, id), position);
        }
    }

    public SourcePosition? Find(string kind, string? id) => id is not null && _marks.TryGetValue((kind, id), out var position) ? position : null;
}
