using System.Globalization;
using System.Security;
using System.Text;

namespace Biaochi.Documents.Printing.Pdf.File;

/// <summary>What the file says of itself, as XMP (ISO 16684-1) and in the information dictionary; both must say the same (ISO 19005-2 6.6.3).</summary>
internal static class Metadata
{
    private const string Producer = "Biaochi";

    public static byte[] Xmp(string title, DateTimeOffset? created)
    {
        var date = created is { } time ? $"<xmp:CreateDate>{time.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)}</xmp:CreateDate>" : "";
        return Encoding.UTF8.GetBytes($"""
            <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance></rdf:Description>
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">{SecurityElement.Escape(title)}</rdf:li></rdf:Alt></dc:title></rdf:Description>
            <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><pdf:Producer>{Producer}</pdf:Producer></rdf:Description>
            <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">{date}</rdf:Description>
            </rdf:RDF></x:xmpmeta>
            <?xpacket end="w"?>
            """);
    }

    public static PdfBuffer Information(string title, DateTimeOffset? created)
    {
        var buffer = new PdfBuffer().Add("<</Title"u8).AddText(title).Add("/Producer("u8).Add(Producer).Add(')');
        if (created is { } time)
        {
            // ISO 32000-1 7.9.4: the zone is written as +08'00'.
            var zone = time.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "'", StringComparison.Ordinal);
            buffer.Add("/CreationDate(D:"u8).Add(time.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)).Add(zone).Add("')"u8);
        }

        return buffer.Add(">>"u8);
    }
}
