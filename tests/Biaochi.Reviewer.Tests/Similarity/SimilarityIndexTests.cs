using System.Collections.Immutable;
using Biaochi.Forms;
using Biaochi.Forms.Indicators;
using Biaochi.Reviewer.Similarity;

namespace Biaochi.Reviewer.Tests.Similarity;

public sealed class SimilarityIndexTests
{
    private const int PlantedLetters = 40;

    [Fact]
    public void FindPassages_PlantedRunsWithAnyEditsUpToATenth_FindsNinetyNineOfAHundred()
    {
        // Arrange
        var random = new RandomText(11);
        var forms = Enumerable.Range(0, 300).Select(_ => Form(random, random.Of(300))).ToList();
        var index = Index(forms);
        const int Trials = 1000;
        var found = 0;

        for (var trial = 0; trial < Trials; trial++)
        {
            var source = random.Next(forms.Count);
            var run = forms[source].Overview!.Substring(random.Next(300 - PlantedLetters), PlantedLetters);
            var form = Form(random, random.Of(100) + random.Edited(run, random.Next((PlantedLetters / 10) + 1)) + random.Of(100));

            // Act
            var passages = index.FindPassages(form);

            found += passages.Any(passage => passage.Form == source && passage.Field is FormField.Overview && passage.OtherField is FormField.Overview) ? 1 : 0;
        }

        // Assert
        Assert.InRange(found, (int)(0.99 * Trials), Trials);
    }

    [Fact]
    public void FindPassages_SharedPassage_MarksItInBothTexts()
    {
        var random = new RandomText(12);
        var stored = Form(random, "一、由县城管局牵头，对全城六座公厕实行“一座一策”改造，配齐第三卫生间。二、其他。");
        var asked = Form(random, "改造内容：由县城管局 牵头，对全城八座公厕实行“一座一策”改造，配齐第三卫生间和照明。");

        var passage = Assert.Single(Index([stored]).FindPassages(asked));

        Assert.Equal("由县城管局 牵头，对全城八座公厕实行“一座一策”改造，配齐第三卫生间", passage.Span.Of(asked.Overview!));
        Assert.Equal("由县城管局牵头，对全城六座公厕实行“一座一策”改造，配齐第三卫生间", passage.OtherSpan.Of(stored.Overview!));
        Assert.Equal((29, 1), (passage.Letters, passage.Edits));
    }

    [Fact]
    public void FindPassages_Boilerplate_IsNotTold()
    {
        var random = new RandomText(13);
        const string Boilerplate = "严格执行专项资金管理办法实行专户管理专账核算专款专用按进度拨付";
        var forms = Enumerable.Range(0, 100).Select(_ => Form(random, random.Of(50) + Boilerplate + random.Of(50))).ToList();

        Assert.Empty(Index(forms).FindPassages(Form(random, random.Of(20) + Boilerplate)));
    }

    [Fact]
    public void FindPassages_FormOfTheIndex_IsNotHeldAgainstItself()
    {
        var random = new RandomText(14);
        var forms = Enumerable.Range(0, 5).Select(_ => Form(random, random.Of(100))).ToList();
        var index = Index(forms);

        Assert.Empty(index.FindPassages(forms[3], itself: 3));
        Assert.All(index.FindPassages(forms[3]), passage => Assert.Equal(3, passage.Form));
    }

    [Fact]
    public void FindNearDuplicates_FewWordsChanged_FindsTheFormAndNoOther()
    {
        // Arrange
        var random = new RandomText(15);
        var forms = Enumerable.Range(0, 200).Select(_ => Form(random, random.Of(300))).ToList();
        var index = Index(forms);

        for (var number = 0; number < forms.Count; number++)
        {
            var again = forms[number] with { Overview = random.Edited(forms[number].Overview!, 3), ProjectName = "另一名称" };

            // Act
            var near = index.FindNearDuplicates(again);

            // Assert
            Assert.Equal(number, Assert.Single(near).Form);
            Assert.InRange(near[0].Resemblance, 0.7, 0.99);
        }
    }

    [Fact]
    public void FindNearDuplicates_HalfOfTheForm_IsNone()
    {
        var random = new RandomText(16);
        var form = Form(random, random.Of(300));

        Assert.Empty(Index([form]).FindNearDuplicates(form with { Overview = form.Overview![..150] + random.Of(150), PeriodIndicators = [] }));
    }

    [Fact]
    public void FindNearDuplicates_BlankForm_IsNone()
    {
        var index = Index([new TargetForm()]);

        Assert.Empty(index.FindNearDuplicates(new TargetForm()));
        Assert.Empty(index.FindPassages(new TargetForm()));
    }

    private static SimilarityIndex Index(List<TargetForm> forms)
    {
        var index = new SimilarityIndex(new SimilarityOptions { ExpectedForms = forms.Count }, number => forms[number]);
        forms.ForEach(form => index.Add(form));
        return index;
    }

    private static TargetForm Form(RandomText random, string overview) => new()
    {
        Overview = overview,
        PeriodIndicators = [new Indicator { Id = "p1", Level1 = "产出指标", Level2 = "数量指标", Name = random.Of(12), Value = "100%" }],
        AnnualIndicators = ImmutableArray<Indicator>.Empty,
    };
}
