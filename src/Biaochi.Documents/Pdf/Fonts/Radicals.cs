namespace Biaochi.Documents.Pdf.Fonts;

/// <summary>
/// Brings radicals (U+2E80 to U+2FD5), which some programs write for the characters they look like, back to those characters: Unicode's property
/// Equivalent_Unified_Ideograph. Compatibility normalisation would not do: it leaves most of U+2E80 to U+2EFF, and it changes ㎡ and ①.
/// Of two forms of one character (户 and 戶, 青 and 靑) it is that of the mainland, whose fonts draw the radical so.
/// </summary>
internal static class Radicals
{
    private const char First = '\u2E80';

    /// <summary>The character of each radical from U+2E80; the radical itself where it has none in the basic plane.</summary>
    private const string Ideographs =
        "⺀厂乛乚乙亻冂⺇刀刂卜㔾小小兀尣尢⺑巳幺彑彐忄心扌攵⺚旡日月歺母民氵氺灬爫爫丬牛犭王⺪目示礻⺮糹纟罓罒㓁冗⺵羊⺷⺸耂肀聿肉⺽艹艹" +
        "艹虎衤覀西见角⻇讠贝⻊车辶辶辶邑钅長镸长门⻕阝雨青韦页风飞食⻞飠饣⻡马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟⻴⻵⻶⻷⻸⻹⻺⻻⻼⻽⻾⻿" +
        "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈户手" +
        "支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳" +
        "聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨青非面革韋韭音頁風飛食首香馬骨高髟鬥鬯" +
        "鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

    public static string Replace(string text) => text.AsSpan().IndexOfAnyInRange(First, (char)(First + Ideographs.Length - 1)) < 0
        ? text
        : string.Create(text.Length, text, static (target, source) =>
        {
            for (var i = 0; i < source.Length; i++)
            {
                target[i] = source[i] >= First && source[i] - First < Ideographs.Length ? Ideographs[source[i] - First] : source[i];
            }
        });
}
