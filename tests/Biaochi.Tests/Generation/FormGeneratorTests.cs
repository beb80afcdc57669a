using Biaochi.Forms;
using Biaochi.Forms.Interchange;
using Biaochi.Generation;

namespace Biaochi.Tests.Generation;

public sealed class FormGeneratorTests
{
    [Fact]
    public void Form_SameSeedAndNumber_IsTheSameForm()
    {
        var forms = Enumerable.Range(0, 20).Select(new FormGenerator(seed: 3).Form).Select(FormJson.Write).ToList();

        var again = Enumerable.Range(0, 20).Reverse().Select(new FormGenerator(seed: 3).Form).Select(FormJson.Write).Reverse();

        Assert.Equal(forms, again);
        Assert.NotEqual(forms, Enumerable.Range(0, 20).Select(new FormGenerator(seed: 4).Form).Select(FormJson.Write));
    }

    [Fact]
    public void Form_Many_FillEveryCellAndLeaveNoSlot()
    {
        var generator = new FormGenerator(seed: 1);

        Assert.All(Enumerable.Range(0, 500).Select(generator.Form), form =>
        {
            Assert.All(FormFields.All, field => Assert.False(string.IsNullOrWhiteSpace(form.Text(field)), field.Key()));
            Assert.All(FormFields.All, field => Assert.DoesNotContain('{', form.Text(field)!));
            Assert.All(form.AllIndicators(), row => Assert.DoesNotContain('{', row.Indicator.Name + row.Indicator.Value));
            Assert.Equal(form.Funding.Annual.Total, form.Funding.Annual.SumOfSources);
            Assert.InRange(form.AnnualIndicators.Length, 7, 9);
        });
    }

    [Fact]
    public void Form_Many_AreOfManyUnitsAndDiffer()
    {
        var generator = new FormGenerator(seed: 1);

        var forms = Enumerable.Range(0, 1000).Select(generator.Form).ToList();

        Assert.Equal(forms.Count, forms.Select(form => form.Overview).Distinct().Count());
        Assert.True(forms.Select(form => form.ImplementingUnit).Distinct().Count() > 100);
        Assert.Equal(10, forms.Select(form => form.DepartmentCode).Distinct().Count());
    }
}
