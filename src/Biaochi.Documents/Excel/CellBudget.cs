namespace Biaochi.Documents.Excel;

/// <summary>How many cells and merged ranges the sheets of one file may still have, together.</summary>
internal sealed class CellBudget(string file, int cells)
{
    private int _spent;

    /// <exception cref="DocumentFormatException">The file has more than is allowed.</exception>
    public void Spend()
    {
        if (++_spent > cells)
        {
            throw new DocumentFormatException(file, $"内容超过 {cells} 个单元格，请拆分后再读取。");
        }
    }

    /// <summary>The refusal of a workbook that no spreadsheet program wrote like this.</summary>
    public DocumentFormatException Refusal(string what, Exception? inner = null) => new(file, $"{what}，文件可能已损坏。请用 Excel 或 WPS 打开并另存后再读取。", inner);
}
