namespace Biaochi.Forms.Tests;

public sealed class FormFieldsTests
{
    public static TheoryData<FormField> Fields => [.. FormFields.All];

    [Fact]
    public void KeysAndLabels_OfAllFields_AreDistinct()
    {
        Assert.Equal(FormFields.All.Length, FormFields.All.Select(FormFields.Key).Distinct().Count());
        Assert.Equal(FormFields.All.Length, FormFields.All.Select(FormFields.Label).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void Key_OfAField_IsItsNameInCamelCaseAndFindsIt(FormField field)
    {
        Assert.Equal(char.ToLowerInvariant(field.ToString()[0]) + field.ToString()[1..], field.Key());
        Assert.Equal(field, FormFields.FromKey(field.Key()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("ProjectName")]
    [InlineData("funding")]
    public void FromKey_NoFieldsKey_IsNull(string key) => Assert.Null(FormFields.FromKey(key));

    [Theory]
    [MemberData(nameof(Fields))]
    public void WithText_AField_ChangesThatCellAlone(FormField field)
    {
        var form = SampleForm.Full.WithText(field, "改过的内容");

        Assert.All(FormFields.All, other => Assert.Equal(other == field ? "改过的内容" : SampleForm.Full.Text(other), form.Text(other)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" 　\n")]
    public void WithText_BlankText_EmptiesTheCell(string? text) => Assert.Null(SampleForm.Full.WithText(FormField.Overview, text).Overview);

    [Fact]
    public void Sides_KeyLabelAndGoal_BelongTogether()
    {
        Assert.Equal(["period 实施期 PeriodGoal", "annual 年度 AnnualGoal"], FormSides.Both.Select(side => $"{side.Key()} {side.Label()} {side.Goal()}"));
    }

    [Fact]
    public void Indicators_OfBothSides_ComePeriodFirst()
    {
        Assert.Equal(["p1", "p2", "a1"], SampleForm.Full.AllIndicators().Select(row => row.Indicator.Id));
        Assert.Equal(["a1"], SampleForm.Full.IndicatorsOf(FormSide.Annual).Select(row => row.Id));
    }

    [Theory]
    [InlineData(FormSide.Period)]
    [InlineData(FormSide.Annual)]
    public void WithIndicators_OfOneSide_LeavesTheOther(FormSide side)
    {
        var other = side is FormSide.Period ? FormSide.Annual : FormSide.Period;

        var form = SampleForm.Full.WithIndicators(side, []);

        Assert.Empty(form.IndicatorsOf(side));
        Assert.Equal(SampleForm.Full.IndicatorsOf(other), form.IndicatorsOf(other));
    }

    [Theory]
    [InlineData("甲.pdf", 3, 120, "甲.pdf 第 3 页 第 120 行")]
    [InlineData("甲.txt", null, 7, "甲.txt 第 7 行")]
    [InlineData("甲.docx", null, null, "甲.docx")]
    public void SourcePosition_AsText_SaysWhatIsKnown(string file, int? page, int? line, string expected) =>
        Assert.Equal(expected, new SourcePosition(file, page, line).ToString());
}
