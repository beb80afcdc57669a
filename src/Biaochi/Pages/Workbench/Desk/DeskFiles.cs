namespace Biaochi.Pages.Workbench.Desk;

/// <summary>The kinds of files that the desk hands out.</summary>
internal static class DeskFiles
{
    public const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public const string Html = "text/html; charset=utf-8";
    public const string Zip = "application/zip";
}
