using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Text;
using Biaochi.Documents.Shape;

namespace Biaochi.Documents.Html;

/// <summary>
/// Brings web pages to the neutral shape, those too that Word and Excel write or that a platform names .xls. The page is read token by token
/// (HTML Living Standard 13.2.5) and not built as a tree, so that a page of thousands of forms takes no more memory than its rows.
/// </summary>
internal static class HtmlShaper
{
    /// <exception cref="DocumentFormatException">The page is larger or deeper than the options allow.</exception>
    public static DocumentShape Shape(IEnumerable<string> pages, string file, ReadOptions options, CancellationToken cancellationToken)
    {
        var builder = new ShapeBuilder(file, options, cancellationToken);
        foreach (var page in pages)
        {
            Read(page, new PageReader(builder, options));
        }

        return builder.Build();
    }

    private static void Read(string page, PageReader reader)
    {
        using var source = new TextSource(new StringTextSource(page));
        using var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.ResolverExtended)
        {
            DisableElementPositionTracking = true,
            SkipComments = true,
            SkipProcessingInstructions = true,
            ShouldEmitAttribute = (ref _, name) => reader.IsAttributeRead(name.Span),
        };
        while (true)
        {
            var token = tokenizer.GetStructToken();
            switch (token.Type)
            {
                case HtmlTokenType.EndOfFile:
                    reader.End();
                    return;
                case HtmlTokenType.Character:
                    reader.Text(token.Data.Memory.Span);
                    break;
                case HtmlTokenType.StartTag:
                    tokenizer.State = reader.StartTag(ref token);
                    break;
                case HtmlTokenType.EndTag:
                    reader.EndTag(token.Name.Memory.Span);
                    break;
                default:
                    break;
            }
        }
    }
}
