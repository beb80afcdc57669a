using System.Buffers;

namespace Biaochi.Documents.Printing.Pdf.Setting;

/// <summary>Where a line of Chinese text may end: GB/T 15834-2011 5.1 (signs at the start and end of a line), and words and numbers kept whole.</summary>
internal static class BreakRules
{
    private static readonly SearchValues<char> NeverFirst = SearchValues.Create("，。、；：？！）》〉」』】〕］｝〗”’％‰℃°…—～·,.;:?!)]}%°／＞");
    private static readonly SearchValues<char> NeverLast = SearchValues.Create("（《〈「『【〔［｛〖“‘([{≥≤＞＜＝±￥¥＄$№#＃>=<");

    /// <summary>Full-width signs with their ink in the left half: at the end of a line the empty half may stand over.</summary>
    private static readonly SearchValues<char> LeftHalf = SearchValues.Create("，。、；：！？）》〉」』】〕］｝〗");

    /// <summary>What paragraphs that are numbered begin with: 1. 二、（三） 第四，⑤.</summary>
    private static readonly SearchValues<char> Numbering = SearchValues.Create("0123456789一二三四五六七八九十（(第①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳");

    public static bool IsSpace(int character) => character is ' ' or '\t';

    public static bool IsLeftHalf(int character) => character <= char.MaxValue && LeftHalf.Contains((char)character);

    public static bool LooksNumbered(char first) => Numbering.Contains(first);

    /// <summary>Whether a line may end between two characters that follow each other.</summary>
    public static bool CanBreak(int before, int after)
    {
        if (IsSpace(after) || (after <= char.MaxValue && NeverFirst.Contains((char)after)))
        {
            return false;
        }

        if (before <= char.MaxValue && NeverLast.Contains((char)before))
        {
            return false;
        }

        return !IsWord(before) || !IsWord(after);
    }

    /// <summary>Letters, figures and signs of western writing stay together; each Chinese character stands alone.</summary>
    private static bool IsWord(int character) => character is > ' ' and < 0x2000 and not ('“' or '”') && !IsSpace(character);
}
