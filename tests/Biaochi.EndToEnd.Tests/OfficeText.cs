using System.IO.Compression;
using System.Xml.Linq;

namespace Biaochi.EndToEnd.Tests;

/// <summary>What stands in a downloaded Word or Excel file, read without our own readers: its texts, a line each.</summary>
internal static class OfficeText
{
    public static async Task<string> ReadAsync(string path, string part)
    {
        await using var archive = await ZipFile.OpenReadAsync(path);
        await using var stream = await archive.GetEntry(part)!.OpenAsync();
        var content = await XDocument.LoadAsync(stream, LoadOptions.PreserveWhitespace, CancellationToken.None);
        return string.Join('\n', content.Descendants().Where(element => element.Name.LocalName == "t").Select(element => element.Value));
    }
}
