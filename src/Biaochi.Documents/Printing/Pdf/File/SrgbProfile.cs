using System.Buffers.Binary;
using System.Text;

namespace Biaochi.Documents.Printing.Pdf.File;

/// <summary>The colours of sRGB (IEC 61966-2-1) as an ICC profile of version 2 with a matrix and a curve (ICC.1:2001-04), as PDF/A asks for one.</summary>
internal static class SrgbProfile
{
    private const int HeaderLength = 128;
    private const int CurvePoints = 1024;

    /// <summary>The colorants adapted to D50 and its white point, as X, Y, Z in 1/65536.</summary>
    private static readonly int[] White = [0xF6D6, 0x10000, 0xD32D];
    private static readonly int[] Red = [0x6FA2, 0x38F5, 0x0390];
    private static readonly int[] Green = [0x6299, 0xB785, 0x18DA];
    private static readonly int[] Blue = [0x24A0, 0x0F84, 0xB6CF];

    private static readonly Lazy<byte[]> Profile = new(Make);

    public static ReadOnlySpan<byte> Bytes => Profile.Value;

    private static byte[] Make()
    {
        var curve = Curve();
        (string Tag, byte[] Data)[] tags =
        [
            ("desc", Description("sRGB IEC61966-2.1")), ("cprt", [.. "text\0\0\0\0Public domain\0"u8]), ("wtpt", Point(White)),
            ("rXYZ", Point(Red)), ("gXYZ", Point(Green)), ("bXYZ", Point(Blue)), ("rTRC", curve), ("gTRC", curve), ("bTRC", curve),
        ];
        var places = new Dictionary<byte[], int>();
        var length = HeaderLength + 4 + (12 * tags.Length);
        foreach (var (_, data) in tags)
        {
            length += places.TryAdd(data, length) ? (data.Length + 3) & ~3 : 0;
        }

        var profile = new byte[length];
        WriteHeader(profile);
        BinaryPrimitives.WriteInt32BigEndian(profile.AsSpan(HeaderLength), tags.Length);
        for (var i = 0; i < tags.Length; i++)
        {
            var entry = profile.AsSpan(HeaderLength + 4 + (12 * i));
            Encoding.ASCII.GetBytes(tags[i].Tag, entry);
            BinaryPrimitives.WriteInt32BigEndian(entry[4..], places[tags[i].Data]);
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], tags[i].Data.Length);
            tags[i].Data.CopyTo(profile, places[tags[i].Data]);
        }

        return profile;
    }

    private static void WriteHeader(Span<byte> header)
    {
        BinaryPrimitives.WriteInt32BigEndian(header, header.Length);
        BinaryPrimitives.WriteInt32BigEndian(header[8..], 0x02100000);
        "mntrRGB XYZ "u8.CopyTo(header[12..]);
        // 6.1.7: the date is part of the header; that of the standard is as good as any and never changes.
        ReadOnlySpan<ushort> date = [1999, 10, 18, 0, 0, 0];
        for (var i = 0; i < date.Length; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(header[(24 + (2 * i))..], date[i]);
        }

        "acsp"u8.CopyTo(header[36..]);
        Point(White)[8..].CopyTo(header[68..]);
    }

    /// <summary>6.5.17: the name in ASCII, and none in Unicode or for a Macintosh.</summary>
    private static byte[] Description(string name)
    {
        var data = new byte[12 + name.Length + 1 + 78];
        "desc"u8.CopyTo(data);
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(8), name.Length + 1);
        Encoding.ASCII.GetBytes(name, data.AsSpan(12));
        return data;
    }

    private static byte[] Point(int[] coordinates)
    {
        var data = new byte[20];
        "XYZ "u8.CopyTo(data);
        for (var i = 0; i < 3; i++)
        {
            BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(8 + (4 * i)), coordinates[i]);
        }

        return data;
    }

    /// <summary>How light a value of a colour is: straight for the dark ones, then a power of 2.4.</summary>
    private static byte[] Curve()
    {
        var data = new byte[12 + (2 * CurvePoints)];
        "curv"u8.CopyTo(data);
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(8), CurvePoints);
        for (var i = 0; i < CurvePoints; i++)
        {
            var value = i / (CurvePoints - 1.0);
            var light = value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
            BinaryPrimitives.WriteUInt16BigEndian(data.AsSpan(12 + (2 * i)), (ushort)Math.Round(light * ushort.MaxValue));
        }

        return data;
    }
}
