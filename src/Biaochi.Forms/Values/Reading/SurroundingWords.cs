namespace Biaochi.Forms.Values.Reading;

/// <summary>Which words may follow a figure without changing what it says.</summary>
internal enum Tail
{
    /// <summary>What is counted, or what is done by then: 10个行政村, 6月底前全部拆除.</summary>
    AnyWords,

    /// <summary>Only words for the deed itself: 100万元支付到位.</summary>
    Deed,
}

/// <summary>The words before and after a figure: whether it still says what it says alone, and what they are.</summary>
internal static class SurroundingWords
{
    private const int MostAfter = 12;

    private static readonly string[] Deeds =
    [
        "完成", "全部", "完工", "竣工", "建成", "结束", "到位", "达标", "合格", "落实", "发放", "拨付", "支付", "兑付", "兑现", "下达", "补助", "补贴", "资助", "奖励", "交付", "投入使用", "验收", "办结", "整改",
        "实施", "执行", "开工", "标准", "计付", "计算",
    ];

    /// <summary>Words before a figure that add nothing to it.</summary>
    private static readonly string[] Neutral =
    [
        "达到", "达", "约", "大约", "共", "共计", "合计", "总计", "总额", "为", "控制在", "控制", "保持在", "维持在", "人民币", "预计", "计划", "力争", "截至", "截止", "截止到", "于", "在", "到", "至", "本年", "本年度", "当年", "今年",
    ];

    private static readonly string[] OtherYears = ["次年", "下年", "下一年", "上年", "上一年", "去年", "明年", "翌年"];

    // 10天前, 3年后, 5元起: the figure is a point to count from, not what it says alone.
    private static readonly string[] Turning = ["前", "后", "起", "之", "以", "每", "/"];

    public static bool TryRead(ReadOnlySpan<char> before, ReadOnlySpan<char> after, Tail tail, out string? words)
    {
        words = null;
        if (!MayFollow(after, tail))
        {
            return false;
        }

        before = WithoutNeutral(before.TrimEnd(':'));
        words = (before.IsEmpty, after.IsEmpty) switch
        {
            (true, true) => null,
            (false, true) => before.ToString(),
            (true, false) => after.ToString(),
            (false, false) => $"{before}…{after}",
        };
        return true;
    }

    public static bool StartWithDeed(ReadOnlySpan<char> text) => StartsWithAny(text, Deeds);

    public static bool NameAnotherYear(ReadOnlySpan<char> before)
    {
        foreach (var word in OtherYears)
        {
            if (before.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool MayFollow(ReadOnlySpan<char> after, Tail tail)
    {
        if (after.IsEmpty)
        {
            return true;
        }

        return after.Length <= MostAfter
            && WrittenText.IsWords(after)
            && !StartsWithAny(after, Turning)
            && (tail is Tail.AnyWords || StartWithDeed(after))
            && !HoldsChineseFigure(after);
    }

    /// <summary>3年一次 holds a second figure.</summary>
    private static bool HoldsChineseFigure(ReadOnlySpan<char> text)
    {
        for (var start = 0; start < text.Length; start++)
        {
            var scanner = new ValueScanner(text, start);
            if (ChineseNumerals.TryTake(ref scanner, out _) && UnitReader.TryTakeSimple(ref scanner, out _))
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> WithoutNeutral(ReadOnlySpan<char> text)
    {
        for (var start = 0; start < text.Length; start++)
        {
            if (IsNeutral(text[start..]))
            {
                return text[..start];
            }
        }

        return text;
    }

    /// <summary>True where the text is nothing but neutral words: 预计共.</summary>
    private static bool IsNeutral(ReadOnlySpan<char> text)
    {
        foreach (var word in Neutral)
        {
            if (text.StartsWith(word, StringComparison.Ordinal) && (text.Length == word.Length || IsNeutral(text[word.Length..])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StartsWithAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
