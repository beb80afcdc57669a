using System.CommandLine;
using Biaochi.Documents.Conversion;

namespace Biaochi.Commands;

/// <summary><c>--convert</c>: kinds of files that we do not read ourselves go through LibreOffice first.</summary>
internal static class ConvertOption
{
    /// <summary>Names the program where it is not found by itself.</summary>
    public const string Variable = "BIAOCHI_SOFFICE";

    public static Option<bool> Option()
    {
        var convert = new Option<bool>("--convert")
        {
            Description = $".doc、.wps、.et、.odt、.ods、.rtf 等由 LibreOffice 转换后读取；程序不在常用位置的，用环境变量 {Variable} 指明。",
        };
        convert.Validators.Add(result =>
        {
            if (Program() is not { } program || !File.Exists(program))
            {
                result.AddError($"--convert：没有找到 LibreOffice。请安装，或用环境变量 {Variable} 指明 soffice 程序的路径。");
            }
        });
        return convert;
    }

    /// <summary>Null where nobody asked for it.</summary>
    public static OfficeConverter? Converter(ParseResult parsed, Option<bool> option) =>
        parsed.GetValue(option) ? new OfficeConverter(new OfficeConverterOptions { ProgramPath = Program()! }) : null;

    private static string? Program() => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named : OfficePrograms.Find();
}
