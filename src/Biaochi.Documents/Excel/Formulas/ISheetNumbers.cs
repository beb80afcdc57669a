namespace Biaochi.Documents.Excel.Formulas;

/// <summary>The numbers of a sheet, as a formula of it asks for them.</summary>
internal interface ISheetNumbers
{
    /// <summary>The number in that cell, 0 where it is blank; null where it holds words or is not known yet.</summary>
    decimal? At(CellReference cell);

    /// <summary>The sum of the numbers in that range, words left out; null where one of them is not known yet.</summary>
    decimal? SumOf(MergedRange range);
}
