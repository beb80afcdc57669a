namespace Biaochi.Documents;

/// <summary>The kinds of files that forms are written to.</summary>
public enum FormFileKind
{
    /// <summary>Word.</summary>
    Docx,

    /// <summary>Excel, a worksheet a form.</summary>
    Xlsx,

    /// <summary>A web page in one file.</summary>
    Html,

    /// <summary>PDF/A-2b, for paper and for keeping.</summary>
    Pdf,

    /// <summary>A table, a row a form.</summary>
    Csv,

    /// <summary>Interchange JSON.</summary>
    Json,
}
