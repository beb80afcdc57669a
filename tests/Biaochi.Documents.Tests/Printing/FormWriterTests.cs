using System.IO.Compression;
using System.Text;
using Biaochi.Forms;
using Biaochi.Forms.Funds;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Biaochi.Documents.Tests.Printing;

public class FormWriterTests
{
    private static readonly WriteOptions Batch = new()
    {
        Title = "青禾县2024年度项目支出绩效目标",
        HasContents = true,
        Notice = new CoverNotice("关于批复2024年度项目支出绩效目标的通知", ["县直各预算单位：", "现将你单位2024年度项目支出绩效目标批复如下，请遵照执行。"], ["青禾县财政局", "2024年2月20日"]),
    };

    private static readonly IReadOnlyList<TargetForm> Forms =
    [
        PrintedForms.Ordinary,
        PrintedForms.Ordinary with { ProjectName = PrintedForms.Ordinary.ProjectName + "（二期）", Overview = new string('水', 40_000) },
        new TargetForm(),
    ];

    [Fact]
    public void Write_WordBatch_IsValid()
    {
        using var document = WordprocessingDocument.Open(Written(Forms, FormFileKind.Docx, Batch), isEditable: false);

        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken).Select(error => $"{error.Path?.XPath} {error.Description}"));
    }

    [Fact]
    public void Write_ExcelBatch_IsValid()
    {
        using var document = SpreadsheetDocument.Open(Written(Forms, FormFileKind.Xlsx, Batch), isEditable: false);

        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken).Select(error => $"{error.Path?.XPath} {error.Description}"));
    }

    [Theory]
    [InlineData(FormFileKind.Docx)]
    [InlineData(FormFileKind.Xlsx)]
    [InlineData(FormFileKind.Html)]
    [InlineData(FormFileKind.Csv)]
    [InlineData(FormFileKind.Json)]
    public void Write_SameForms_GivesTheSameBytes(FormFileKind kind) => Assert.Equal(Written(Forms, kind, Batch).ToArray(), Written(Forms, kind, Batch).ToArray());

    [Theory]
    [InlineData(FormFileKind.Docx)]
    [InlineData(FormFileKind.Xlsx)]
    [InlineData(FormFileKind.Html)]
    public void Write_Batch_ReadsBackAsItsFormsAndNotes(FormFileKind kind)
    {
        var result = FormReader.Read(Written(Forms, kind, Batch), "批复", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal([PrintedForms.Ordinary.ProjectName, PrintedForms.Ordinary.ProjectName + "（二期）", null], result.Forms.Select(form => form.ProjectName));
        Assert.Equal(40_000, result.Forms[1].Overview?.Length);
        Assert.Contains(result.Notes, note => note.Text.Contains("关于批复2024年度项目支出绩效目标的通知", StringComparison.Ordinal));
        Assert.Empty(result.Problems);
    }

    [Fact]
    public void Write_ContentsInWord_ShowThePagesOfThePdf()
    {
        using var document = WordprocessingDocument.Open(Written(Forms, FormFileKind.Docx, Batch), isEditable: false);

        var entries = document.MainDocumentPart!.Document.Descendants<DocumentFormat.OpenXml.Wordprocessing.Hyperlink>().Select(entry => entry.Descendants<DocumentFormat.OpenXml.Wordprocessing.Text>().Last().Text).ToList();

        // 40,000 characters take more than ten pages.
        Assert.Equal(["3", "4"], entries.Take(2));
        Assert.InRange(int.Parse(entries[2], System.Globalization.CultureInfo.InvariantCulture), 15, 30);
    }

    [Theory]
    [InlineData(FormFileKind.Docx)]
    [InlineData(FormFileKind.Xlsx)]
    public void Write_OfficeFile_TellsNothingOfItsMaker(FormFileKind kind)
    {
        using var archive = new ZipArchive(Written(Forms, kind, Batch));

        Assert.All(archive.Entries, entry => Assert.Equal(1980, entry.LastWriteTime.Year));
        Assert.DoesNotContain(archive.Entries, entry => entry.FullName == "docProps/app.xml");
        Assert.DoesNotContain("creator", Text(archive, "docProps/core.xml"), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Write_TextLikeAFormula_IsAStringInExcel()
    {
        var form = PrintedForms.Ordinary with { ImplementingUnit = "=HYPERLINK(\"http://example.org\")" };

        using var archive = new ZipArchive(Written([form], FormFileKind.Xlsx, WriteOptions.Default));

        var sheet = Text(archive, "xl/worksheets/sheet1.xml");
        Assert.DoesNotContain("<f>", sheet, StringComparison.Ordinal);
        Assert.Contains("t=\"inlineStr\"><is><t xml:space=\"preserve\">=HYPERLINK(\"http://example.org\")</t>", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Amounts_AreNumbersInExcelWithAllTheirDigits()
    {
        var form = PrintedForms.Ordinary with { Funding = new Funding { Lines = [new(FormSide.Period, FundingSource.Total, 1_234_567.8m), new(FormSide.Annual, FundingSource.Total, 999_999_999_999_999.99m)] } };

        using var archive = new ZipArchive(Written([form], FormFileKind.Xlsx, WriteOptions.Default));

        var sheet = Text(archive, "xl/worksheets/sheet1.xml");
        Assert.Contains("<v>1234567.8</v>", sheet, StringComparison.Ordinal);
        Assert.Contains(">999,999,999,999,999.99<", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Html_EscapesAndNeedsNothingElse()
    {
        var form = PrintedForms.Ordinary with { Overview = "<script>alert(1)</script>&\n第二段" };

        var html = Encoding.UTF8.GetString(Written([form], FormFileKind.Html, WriteOptions.Default).ToArray());

        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;&amp;<br>第二段", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("src=", html, StringComparison.Ordinal);
        Assert.DoesNotContain("http", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_SignsThatXmlHasNoPlaceFor_AreSeenAsReplaced()
    {
        var form = PrintedForms.Ordinary with { Overview = "前\u0001中\uD800后" };

        foreach (var kind in (FormFileKind[])[FormFileKind.Docx, FormFileKind.Xlsx, FormFileKind.Html])
        {
            var read = FormReader.Read(Written([form], kind, WriteOptions.Default), "申报表", cancellationToken: TestContext.Current.CancellationToken);

            Assert.Equal("前\uFFFD中\uFFFD后", read.Forms[0].Overview);
        }
    }

    private static MemoryStream Written(IReadOnlyList<TargetForm> forms, FormFileKind kind, WriteOptions options)
    {
        using var file = new MemoryStream();
        FormWriter.Write(forms, kind, file, options);
        return new MemoryStream(file.ToArray());
    }

    private static string Text(ZipArchive archive, string path)
    {
        using var reader = new StreamReader(archive.GetEntry(path)!.Open());
        return reader.ReadToEnd();
    }
}
