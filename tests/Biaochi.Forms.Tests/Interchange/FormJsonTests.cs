using System.Text;
using System.Text.Json.Nodes;
using Biaochi.Forms.Funds;
using Biaochi.Forms.Indicators;
using Biaochi.Forms.Interchange;

namespace Biaochi.Forms.Tests.Interchange;

public sealed class FormJsonTests
{
    [Fact]
    public void Read_WrittenForm_GivesEveryMemberAgain()
    {
        Assert.Empty(SameForm.Unfilled(SampleForm.Full));

        var read = FormJson.Read(Encoding.UTF8.GetBytes(FormJson.Write(SampleForm.Full)));

        SameForm.Assert(SampleForm.Full, read);
    }

    [Fact]
    public void Write_Form_NamesEveryMemberAndKeepsChineseReadable()
    {
        var json = FormJson.Write(SampleForm.Full);

        Assert.Contains("\"projectName\":\"农村公路桥梁维修加固\"", json, StringComparison.Ordinal);
        Assert.All(FormFields.All, field => Assert.Contains($"\"{field.Key()}\":", json, StringComparison.Ordinal));
    }

    [Fact]
    public void Write_BlankForm_SaysNullForEachBlankCell()
    {
        var form = JsonNode.Parse(FormJson.Write(new TargetForm()))!.AsObject();

        Assert.All(FormFields.All, field => Assert.True(form.ContainsKey(field.Key()) && form[field.Key()] is null, field.Key()));
        Assert.Equal("project", (string?)form["kind"]);
    }

    [Fact]
    public void Write_CommonSourcesOnly_NeedsNoLines()
    {
        var funding = Funding.Empty.With(new FundingLine(FormSide.Annual, FundingSource.Total, 120m)).With(new FundingLine(FormSide.Annual, FundingSource.Other, null));

        var entry = FormMapping.ToEntry(new TargetForm { Funding = funding }).Funding!;

        Assert.Null(entry.Lines);
        Assert.Equal(("120", null), (entry.Annual!.Total, entry.Annual.Other));
    }

    [Fact]
    public void Write_TwoLinesOfOneSource_LosesNeither()
    {
        var twice = new Funding { Lines = [new FundingLine(FormSide.Annual, FundingSource.Other, 1m), new FundingLine(FormSide.Annual, FundingSource.Other, 2m)] };

        var read = FormJson.Read(Encoding.UTF8.GetBytes(FormJson.Write(new TargetForm { Funding = twice })));

        Assert.Equal(twice.Lines, read.Funding.Lines);
    }

    [Theory]
    [InlineData("6256733.12", "6256733.12")]
    [InlineData(" 1,256,733.50 ", "1256733.50")]
    [InlineData("-5", "-5")]
    [InlineData("0", "0")]
    public void Read_Amount_IsYuan(string written, string expected)
    {
        var line = Period($$"""{"total": "{{written}}"}""").Line(FormSide.Period, FundingSource.Total)!;

        Assert.Equal(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), line.Amount);
        Assert.Null(line.Unreadable);
    }

    [Theory]
    [InlineData("约五百万")]
    [InlineData("1,23")]
    [InlineData("1e5")]
    [InlineData("1000000000000000.01")]
    [InlineData("99999999999999999999999999999999999999")]
    public void Read_TextThatIsNoAmount_IsKeptAsUnreadable(string written)
    {
        var line = Period($$"""{"total": "{{written}}"}""").Line(FormSide.Period, FundingSource.Total)!;

        Assert.Null(line.Amount);
        Assert.Equal(written, line.Unreadable);
    }

    [Fact]
    public void Read_BlankAmount_IsNotZero() => Assert.Null(Period("""{"total": "", "other": null}""").Period.Total);

    [Fact]
    public void Read_RowsWithoutIds_GetIdsThatNoRowHas()
    {
        var form = Read("""{"forms": [{"periodIndicators": [{"level3": "甲"}, {"id": "p1"}, {"id": " "}], "annualIndicators": [{"id": "p2"}, {"level3": "乙"}]}]}""");

        Assert.Equal(["p3", "p1", "p4"], form.PeriodIndicators.Select(row => row.Id));
        Assert.Equal(["p2", "a1"], form.AnnualIndicators.Select(row => row.Id));
    }

    [Fact]
    public void Read_ManyRowsWithoutIds_StaysQuick()
    {
        var rows = string.Join(',', Enumerable.Repeat("{}", 100_000));

        var form = Read($$"""{"projectName": "甲", "periodIndicators": [{{rows}}]}""");

        Assert.Equal("p100000", form.PeriodIndicators[^1].Id);
    }

    [Fact]
    public void Read_UnknownMembersAndByteOrderMark_AreNoObstacle() => Assert.Equal("甲", Read("\uFEFF{\"projectName\": \"甲\", \"index\": 3, \"later\": {\"a\": [null]}}").ProjectName);

    [Fact]
    public void Read_WhiteSpaceOnly_IsBlank() => Assert.Null(Read("""{"projectName": " 　", "overview": ""}""").ProjectName);

    [Fact]
    public void ReadDocument_SeveralForms_KeepsTheirOrder()
    {
        var forms = FormJson.ReadDocument("""{"forms": [{"projectName": "甲"}, {"projectName": "乙"}], "notes": null}"""u8);

        Assert.Equal(["甲", "乙"], forms.Select(form => form.ProjectName));
    }

    [Fact]
    public void Write_Document_HoldsFormsNotesAndProblemsAndReadsBack()
    {
        var document = new FormDocument
        {
            Forms = [FormMapping.ToEntry(SampleForm.Full), FormMapping.ToEntry(new TargetForm())],
            Notes = [new NoteEntry("封面", "桥梁.docx", 1, 1)],
            Problems = [new ProblemEntry("unplaced-text", "有一段文字找不到归处。", "多出的一行", "桥梁.docx")],
        };
        using var stream = new MemoryStream();

        FormJson.Write(stream, document);

        var json = JsonNode.Parse(stream.ToArray())!;
        Assert.Equal(("封面", "unplaced-text"), ((string?)json["notes"]![0]!["text"], (string?)json["problems"]![0]!["code"]));
        SameForm.Assert(SampleForm.Full, FormJson.ReadDocument(stream.ToArray())[0]);
    }

    [Fact]
    public void Write_Weight_HasOneSpelling()
    {
        static string Weighing(decimal weight) => FormJson.Write(new TargetForm { PeriodIndicators = [new Indicator { Id = "p1", Weight = weight }] });

        Assert.Equal(Weighing(5m), Weighing(5.000m));
    }

    private static TargetForm Read(string json) => FormJson.Read(Encoding.UTF8.GetBytes(json));

    private static Funding Period(string column) => Read($$$"""{"projectName": "甲", "funding": {"period": {{{column}}}}}""").Funding;
}
