using AngleSharp.Html.Parser.Tokens.Struct;
using Biaochi.Documents.Shape;

namespace Biaochi.Documents.Html;

/// <summary>The fields of a page that a person fills in (HTML Living Standard 4.10), read as what they show.</summary>
internal sealed class PageFields
{
    private SelectedOption? _select;

    /// <summary>The option of a drop-down list whose text is being read; null outside lists.</summary>
    public TextFlow? Option => _select?.Text;

    /// <summary>Begins what the tag begins; other tags than those of fields begin nothing.</summary>
    public void Begin(ref StructHtmlToken token, ReadOnlySpan<char> name, TextFlow flow)
    {
        switch (name)
        {
            case "input":
                flow.Append(InputText.Of(PageAttributes.Find(ref token, "type"), PageAttributes.Find(ref token, "value"), PageAttributes.Find(ref token, "checked") is not null));
                break;
            case "select":
                _select = new SelectedOption();
                break;
            case "option":
                _select?.BeginOption(PageAttributes.Find(ref token, "selected") is not null, PageAttributes.Find(ref token, "value"));
                break;
            default:
                break;
        }
    }

    public void EndSelect(TextFlow flow)
    {
        _select?.EndOption();
        flow.Append(_select?.Shown ?? "");
        _select = null;
    }
}
