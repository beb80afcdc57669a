using System.Text;
using Biaochi.Documents;
using Biaochi.Forms.Indicators;
using Biaochi.Pages.Shared.Drawing;
using Biaochi.Pages.Shared.Paper;

namespace Biaochi.Tests.Sites.Drawing;

public sealed class FormReadingTests
{
    [Fact]
    public void Correct_RowRemoved_KeepsTheReadingOfTheRowsBelowIt()
    {
        // Arrange
        var reading = Read("项目名称\t河道清淤\n主管部门及代码\t012-青禾县水利局\t实施单位\t青禾县河道管理站\n绩效指标\t一级指标\t二级指标\t三级指标\t指标值\t二级指标\t三级指标\t指标值\n"
            + "\t产出指标\t数量指标\t清淤河道长度\t12公里\t数量指标\t清淤河道长度\t6公里\n\t\t数量指标\t拆除违建数量\t3处\t数量指标\t拆除违建数量\t3处\n");
        var place = reading.ReadCells()["periodIndicators[1].value"].PlaceIds;

        // Act
        var corrected = reading.Correct(reading.Form with { PeriodIndicators = reading.Form.PeriodIndicators.RemoveAt(0) }, []);

        // Assert
        Assert.Equal(place, corrected.ReadCells()["periodIndicators[0].value"].PlaceIds);
        Assert.False(corrected.ReadCells().ContainsKey("periodIndicators[1].value"));
    }

    [Fact]
    public void Correct_ThenPutBack_IsAsItWasRead()
    {
        // Arrange
        var reading = ReadDoubtful();

        // Act
        var corrected = reading.Correct(reading.Form with { PeriodGoal = "另一目标。" }, []);
        var back = corrected.Correct(reading.AsRead, []);

        // Assert
        Assert.Equal((ReadingState.Corrected, InventedForm.DoubtfulGoal), (corrected.ReadCells()["periodGoal"].State, corrected.ReadCells()["periodGoal"].WasRead));
        Assert.True(corrected.IsCorrected);
        Assert.Equal(ReadingState.Doubtful, back.ReadCells()["periodGoal"].State);
        Assert.False(back.IsCorrected);
    }

    [Fact]
    public void Correct_BlankCellFilledIn_IsMarkedCorrected()
    {
        var reading = ReadDoubtful();

        var corrected = reading.Correct(reading.Form with { Basis = "青政发〔2024〕22号" }, []);

        Assert.Equal((ReadingState.Corrected, 0), (corrected.ReadCells()["basis"].State, corrected.ReadCells()["basis"].PlaceIds.Count));
    }

    [Fact]
    public void Correct_UnknownNamesAndForeignRows_AreNoFault()
    {
        var reading = ReadDoubtful();

        var corrected = reading.Correct(
            reading.Form with { AnnualIndicators = [new Indicator { Id = "new", Level2 = "数量指标", Name = "甲" }] },
            ["没有这一格", "annualIndicators[9].value", "periodIndicators[99999].name"]);

        Assert.Single(corrected.Doubts);
    }

    [Fact]
    public void Of_TwoFormsOfADocument_GivesEachItsOwnRowsAndProblems()
    {
        // Arrange
        var text = string.Join('\n', Encoding.UTF8.GetString(InventedForm.DoubtfulText()), Encoding.UTF8.GetString(InventedForm.DoubtfulText("另一概况。")));

        // Act
        var readings = Readings(text);

        // Assert
        Assert.Equal([1, 1], readings.Select(reading => reading.Source!.Problems.Count));
        Assert.Contains("另一概况", string.Concat(readings[1].Source!.Rows.Select(row => row.Text)), StringComparison.Ordinal);
        Assert.DoesNotContain("另一概况", string.Concat(readings[0].Source!.Rows.Select(row => row.Text)), StringComparison.Ordinal);
    }

    [Fact]
    public void Drawing_EndlessForm_IsCutAndSaysHowMuchIsLeftOut()
    {
        // Arrange
        var overview = string.Join('\n', Enumerable.Range(1, 5000).Select(line => $"第{line}行说明文字。"));

        // Act
        var drawing = DocumentDrawing.Of(Assert.Single(Readings(Encoding.UTF8.GetString(InventedForm.DoubtfulText(overview)))))!;

        // Assert
        Assert.Equal(3000, drawing.Parts.OfType<DrawnLine>().Count());
        Assert.InRange(drawing.RowsLeftOut, 2000, 2010);
    }

    [Fact]
    public void Drawing_AnswersOfOneLine_AreWordsOfTheirOwn()
    {
        var drawing = DocumentDrawing.Of(ReadDoubtful())!;

        var line = drawing.Parts.OfType<DrawnLine>().Single(line => line.Cell.Runs.Any(run => run.Text.Contains("郭明远", StringComparison.Ordinal)));
        Assert.Equal(
            [("郭明远", "负责人"), ("陈晓蓉", "经办人"), ("13800001234", "联系电话"), ("20241118143207", "填报日期")],
            line.Cell.Runs.Where(run => run.CellId is not null).Select(run => (run.Text, run.Labels)));
    }

    private static FormReading ReadDoubtful() => Assert.Single(Readings(Encoding.UTF8.GetString(InventedForm.DoubtfulText())));

    private static FormReading Read(string body) => Assert.Single(Readings($"青禾县县（区）级预算部门（单位）项目支出绩效目标申报表\n（2025年度）\n{body}"));

    private static List<FormReading> Readings(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return [.. FormReading.Of(FormReader.Read(stream, "表.txt", cancellationToken: TestContext.Current.CancellationToken))];
    }
}
