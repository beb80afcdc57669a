using Biaochi.Forms;

namespace Biaochi.Documents.Excel;

/// <summary>Cells whose content cannot be told.</summary>
internal static class CellProblems
{
    public static DocumentProblem NotCalculated(SourcePosition position) => new(
        "formula-without-value",
        $"{position} 是公式，文件中没有保存计算结果，未读入。请用 Excel 或 WPS 打开并保存后再读取，或补填这一格。",
        null,
        position);

    public static DocumentProblem Error(string error, SourcePosition position) => new(
        "cell-error",
        $"{position} 显示为错误值 {error}，未读入。请在表格中改正公式后再读取，或补填这一格。",
        error,
        position);
}
