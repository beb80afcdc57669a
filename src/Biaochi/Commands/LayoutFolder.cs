using System.CommandLine;
using Biaochi.Documents.Layouts;

namespace Biaochi.Commands;

/// <summary>The folder with a place's own layouts; docs/guides/add-a-layout.md tells how to write one.</summary>
internal static class LayoutFolder
{
    /// <summary>The option <c>--layouts DIR</c>.</summary>
    public static Option<FormLayouts> Option() => new("--layouts")
    {
        Description = "本地表样的文件夹，每个 .json 文件是一个表样。",
        HelpName = "DIR",
        DefaultValueFactory = _ => FormLayouts.Embedded,
        CustomParser = result =>
        {
            try
            {
                return FormLayouts.FromFolder(result.Tokens[0].Value);
            }
            catch (LayoutFormatException exception)
            {
                result.AddError($"--layouts {exception.Message}");
                return null;
            }
        },
    };
}
