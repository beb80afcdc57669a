using System.Text.Json;
using Biaochi.Forms;

namespace Biaochi.Documents.Layouts;

/// <summary>Reads one layout file and says in Chinese what is wrong with it, where.</summary>
internal static class LayoutFile
{
    /// <exception cref="LayoutFormatException">It is no JSON, or no layout.</exception>
    public static LayoutDescription Read(byte[] utf8, string file)
    {
        var content = utf8.AsSpan().StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;
        try
        {
            var layout = JsonSerializer.Deserialize(content, LayoutJsonContext.Default.LayoutDescription)
                ?? throw new LayoutFormatException(file, 1, "内容是 null。请参照说明写出表样。");
            LayoutCheck.Check(layout, file, new JsonLines(content));
            return layout;
        }
        catch (JsonException exception)
        {
            throw new LayoutFormatException(file, (int?)exception.LineNumber + 1, Explain(exception), exception);
        }
    }

    private static string Explain(JsonException exception)
    {
        var path = exception.Path ?? "$";
        return path switch
        {
            _ when exception.InnerException is JsonException => $"不是完整的 JSON，第 {exception.BytePositionInLine + 1} 字节处有误。请检查逗号、引号和括号。",
            _ when path.EndsWith(".role", StringComparison.Ordinal) => $"{path} 应为 {Words<LabelRole>()} 之一。",
            _ when path.EndsWith(".field", StringComparison.Ordinal) => $"{path} 应为 {Words<FormField>()} 之一。",
            _ when path.EndsWith(".side", StringComparison.Ordinal) => $"{path} 应为 {Words<FormSide>()} 之一。",
            _ when path.StartsWith("$.columns", StringComparison.Ordinal) => $"{path} 不对：columns 的成员应为 {Words<IndicatorColumn>()}，值为名称的数组。",
            _ when exception.Message.Contains("required", StringComparison.Ordinal) => "缺少必填成员。表样应有 id、name、labels 和 sources，每个来源应有 source。",
            _ => $"{path} 不对：没有这个成员，或者内容的类型不对（名称应写成数组，例如 [\"项目名称\"]）。",
        };
    }

    private static string Words<T>()
        where T : struct, Enum => string.Join("、", Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName));
}
