using System.Collections.Frozen;

namespace Biaochi.Forms.Values.Reading;

/// <summary>The units we know: per dimension, each line one unit, its standard spelling first, then the others in use.</summary>
internal static class Units
{
    private static readonly (Dimension Dimension, string[] Lines)[] Table =
    [
        (Dimension.Money, ["元 元人民币 块钱"]),
        (Dimension.Ratio, ["% 百分比", "‰", "百分点 个百分点"]),
        (Dimension.Count,
        [
            "人", "人次 人·次", "名", "位", "户", "户次", "家", "个", "座", "次", "项", "条", "处", "所", "台", "套", "台套", "台次", "辆", "辆次", "件", "件次",
            "份", "本", "册", "支", "只", "头", "头次", "匹", "羽", "尾", "株", "棵", "盏", "口", "眼", "间", "栋", "幢", "孔", "块", "张", "面", "期", "场", "场次", "批", "批次",
            "班", "班次", "班级", "年级", "车次", "架", "架次", "艘", "部", "篇", "幅", "盒", "箱", "袋", "瓶", "桶", "根", "片", "种", "类", "宗", "起", "例", "卷", "门", "节",
            "课时", "学时", "字", "床", "张床位", "分", "站", "村", "组", "队", "段", "标段 个标段", "回", "轮", "届", "包", "双", "对", "顶", "副", "杆", "井", "剂", "剂次",
            "针次", "人份", "页", "枚", "樘", "路", "岁 周岁", "校", "园", "企业", "机构", "社区", "乡镇", "街道", "项目",
        ]),
        (Dimension.Length, ["公里 千米 km KM Km ㎞", "米 m", "延米 延长米", "厘米 cm ㎝", "毫米 mm ㎜"]),
        (Dimension.Area, ["平方米 ㎡ m2 m² 平米 平方 M2", "平方公里 平方千米 km2 km²", "亩", "亩次", "公顷 hm2 hm² ha"]),
        (Dimension.Volume, ["立方米 m3 m³ ㎥ 立方 方 M3", "升 L", "毫升 ml mL"]),
        (Dimension.Mass, ["公斤 千克 kg KG Kg ㎏", "吨 t", "克 g", "毫克 mg ㎎", "斤"]),
        (Dimension.Time,
        [
            "年 年度", "个月", "月", "天 日 日历天 自然日 个自然日 个日历天", "工作日 个工作日", "周 个星期 星期", "季度 个季度 季", "小时 个小时 h", "分钟 min", "秒", "学期 个学期", "学年 个学年", "采暖季 个采暖季 供暖季 个供暖季 采暖期 供暖期",
        ]),
        (Dimension.Temperature, ["℃ 摄氏度 °C °", "度"]),
        (Dimension.Energy, ["千瓦时 kWh KWh kwh 度电", "千瓦 kW KW kw", "兆瓦 MW", "瓦 W", "千伏安 kVA KVA"]),
        (Dimension.Unknown, ["分贝 dB", "千伏 kV KV"]),
    ];

    private static readonly FrozenDictionary<string, MeasureUnit> BySpelling = Table
        .SelectMany(group => group.Lines.Select(line => line.Split(' ')).SelectMany(spellings => spellings.Select(
            spelling => new MeasureUnit(spelling, spellings[0], group.Dimension))))
        .ToFrozenDictionary(unit => unit.Written, StringComparer.Ordinal);

    public static MeasureUnit Percent { get; } = BySpelling["%"];

    public static MeasureUnit PerMille { get; } = BySpelling["‰"];

    public static MeasureUnit Yuan { get; } = BySpelling["元"];

    private static readonly FrozenDictionary<string, MeasureUnit>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        BySpelling.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The length of the longest spelling by its first letter: most texts begin with the letter of none.</summary>
    private static readonly FrozenDictionary<char, int> Longest = BySpelling.Keys
        .GroupBy(spelling => spelling[0], (letter, same) => KeyValuePair.Create(letter, same.Max(spelling => spelling.Length)))
        .ToFrozenDictionary();

    /// <summary>The longest unit with which the text begins.</summary>
    public static bool TryFind(ReadOnlySpan<char> text, out MeasureUnit unit, out int length)
    {
        var longest = text.IsEmpty ? 0 : Longest.GetValueOrDefault(text[0]);
        for (length = Math.Min(text.Length, longest); length > 0; length--)
        {
            if (Lookup.TryGetValue(text[..length], out unit!) && !CutsWord(text, length))
            {
                return true;
            }
        }

        unit = null!;
        return false;
    }

    // Latin letters run on: the m of "mg" is no metre, the g of "gb" no gram.
    private static bool CutsWord(ReadOnlySpan<char> text, int length) =>
        length < text.Length && char.IsAsciiLetter(text[length - 1]) && char.IsAsciiLetterOrDigit(text[length]);
}
