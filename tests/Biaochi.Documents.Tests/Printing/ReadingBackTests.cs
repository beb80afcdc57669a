using System.Globalization;
using System.Text;
using Biaochi.Documents.Layouts;
using Biaochi.Forms;
using FsCheck;
using FsCheck.Fluent;

namespace Biaochi.Documents.Tests.Printing;

/// <summary>What was written is read back as the same form, whatever the layout, from the kinds of files that keep cells and paragraphs.</summary>
public class ReadingBackTests
{
    /// <summary>How many forms are tried of each kind and layout; before a release, more: READING_BACK_FORMS=1200.</summary>
    private static readonly int Count = int.Parse(Environment.GetEnvironmentVariable("READING_BACK_FORMS") ?? "60", CultureInfo.InvariantCulture);

    public static TheoryData<FormFileKind, string> Papers => new(
        from kind in (FormFileKind[])[FormFileKind.Html, FormFileKind.Docx, FormFileKind.Xlsx, FormFileKind.Pdf]
        from layout in LayoutCatalog.Embedded.Layouts
        select (kind, layout.Id));

    [Theory]
    [MemberData(nameof(Papers))]
    public void Read_WrittenForm_GivesTheFormAgain(FormFileKind kind, string layout) =>
        Prop.ForAll(AnyPrintedForm.Of(LayoutCatalog.Embedded.Layouts.Single(known => known.Id == layout)), form => Assert.Equal(Telling(form), ReadBack([form], kind))).Check(Config.QuickThrowOnFailure.WithMaxTest(Count));

    private static string ReadBack(IReadOnlyList<TargetForm> forms, FormFileKind kind)
    {
        using var file = new MemoryStream();
        FormWriter.Write(forms, kind, file);
        file.Position = 0;
        var result = FormReader.Read(file, $"申报表.{kind}", cancellationToken: TestContext.Current.CancellationToken);
        return string.Concat(result.Forms.Select(Telling)) + string.Concat(result.Problems.Select(problem => problem.Message + "\n"));
    }

    /// <summary>Where the columns' tables stand one under the other, the reader finds twins by their names, which says nothing of how the form had them.</summary>
    private static bool IsStacked(string? layout) => LayoutCatalog.Embedded.Layouts.Any(known => known.Id == layout && known.Labels.Any(label => label is { Role: LabelRole.Indicators, Side: not null }));

    /// <summary>All that a form says, a line each, as two forms are compared: where it was read from and how rows are numbered do not count.</summary>
    private static string Telling(TargetForm form)
    {
        var text = new StringBuilder($"layout: {form.Layout}\ntitle: {form.Title}\nyear: {form.FiscalYear}\n");
        foreach (var field in FormFields.All.Where(field => form.Text(field) is not null))
        {
            text.Append(CultureInfo.InvariantCulture, $"{field.Key()}: {form.Text(field)}\n");
        }

        foreach (var line in form.Funding.Lines.Where(line => line.Amount is not null || line.Unreadable is not null).OrderBy(line => line.Side))
        {
            text.Append(CultureInfo.InvariantCulture, $"{line.Side.Key()} {line.Source} ({line.Label}): {line.Amount:0.########} {line.WrittenIn} {line.Unreadable}\n");
        }

        foreach (var (side, row) in form.AllIndicators())
        {
            var twin = IsStacked(form.Layout) ? null : form.IndicatorsOf(side is FormSide.Period ? FormSide.Annual : FormSide.Period).FirstOrDefault(other => other.Id == row.TwinId)?.Name;
            text.Append(CultureInfo.InvariantCulture, $"{side.Key()} {row.Level1}/{row.Level2}/{row.Name}: {row.Value} ({row.Weight}) {row.Explanation} {row.Remark} twin {twin}\n");
        }

        return text.AppendJoin("", form.Extra.Select(extra => $"{extra.Path}/{extra.Label}: {extra.Text}\n")).ToString();
    }
}
