namespace Biaochi.Documents.Html;

/// <summary>The pages of a web file: one, or those that a web archive holds.</summary>
internal static class HtmlPages
{
    /// <param name="bytes">The file.</param>
    /// <param name="text">The file as it was decoded to find out what it is, without regard to what it declares.</param>
    public static IEnumerable<string> Of(byte[] bytes, string text) => Mhtml.Recognises(text) ? Mhtml.Pages(bytes) : [HtmlDecoder.Decode(bytes, charset: null, text)!];
}
