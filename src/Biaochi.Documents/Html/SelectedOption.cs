using Biaochi.Documents.Shape;

namespace Biaochi.Documents.Html;

/// <summary>A drop-down list of a page while it is being read: what it shows is its answer, the option chosen or else the first.</summary>
internal sealed class SelectedOption
{
    private readonly List<string> _shown = [];
    private bool _isChosen;
    private bool _isEmpty;

    /// <summary>The text of the option that is being read.</summary>
    public TextFlow Text { get; } = new();

    /// <summary>What the list shows; blank where that is an option without a value, which asks to choose one.</summary>
    public string Shown => _shown.Count > 0 ? _shown[^1] : "";

    public void BeginOption(bool isChosen, string? value)
    {
        EndOption();
        (_isChosen, _isEmpty) = (isChosen, value is { Length: 0 });
        _isOpen = true;
    }

    private bool _isOpen;

    public void EndOption()
    {
        if (_isOpen && (_isChosen || _shown.Count == 0))
        {
            _shown.Add(_isEmpty ? "" : Text.ToString());
        }

        Text.Clear();
        _isOpen = false;
    }
}
