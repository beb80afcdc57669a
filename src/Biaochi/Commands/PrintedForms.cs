using Biaochi.Documents;
using Biaochi.Forms;

namespace Biaochi.Commands;

/// <summary>Forms written by a command in the format that was asked for.</summary>
internal static class PrintedForms
{
    /// <summary>Writes the forms, and says on standard error which characters a PDF cannot show.</summary>
    public static void Write(IReadOnlyList<TargetForm> forms, string format, Stream stream, WriteOptions options)
    {
        var result = FormWriter.Write(forms, Enum.Parse<FormFileKind>(format, ignoreCase: true), stream, options);
        if (!result.MissingCharacters.IsEmpty)
        {
            Console.Error.WriteLine($"字体中没有这些字：{string.Concat(result.MissingCharacters)}。PDF 中显示为方框，仍可查找和复制；需要看到原字，请导出 Word。");
        }
    }
}
