namespace Biaochi.Documents.Pdf.Fonts;

/// <summary>The characters of the standard strings (Adobe Technical Note 5176, appendix A): glyph names that CFF fonts need not spell out.</summary>
internal static class CffStandardStrings
{
    /// <summary>How many there are; a font's own strings follow them.</summary>
    public const int Count = 391;

    /// <summary>The characters of numbers 1 to 228. The rest are small capitals, fractions and weights, which no form is written in.</summary>
    private const string Characters =
        " !\"#$%&’()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_‘abcdefghijklmnopqrstuvwxyz{|}~" +
        "¡¢£⁄¥ƒ§¤'“«‹›ﬁﬂ–†‡·¶•‚„”»…‰¿`´ˆ˜¯˘˙¨˚¸˝˛ˇ—ÆªŁØŒºæıłøœß" +
        "¹¬µ™Ð½±Þ¼÷¦°þ¾²®−ð×³©ÁÂÄÀÅÃÇÉÊËÈÍÎÏÌÑÓÔÖÒÕŠÚÛÜÙÝŸŽáâäàåãçéêëèíîïìñóôöòõšúûüùýÿž";

    /// <summary>Null where it is no character, or not known.</summary>
    public static string? Text(int number) => number >= 1 && number <= Characters.Length ? Characters[number - 1].ToString() : null;
}
