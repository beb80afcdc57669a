using BenchmarkDotNet.Attributes;
using Biaochi.Forms.Values;

namespace Biaochi.Benchmarks;

/// <summary>Reading one written value, each kind in the share that forms have it.</summary>
public class IndicatorValueBenchmarks
{
    private readonly string[] _written =
    [
        "100%", "≥95%", "≥90%", "100%", "≥98%", "及时", "提高", "500万元", "9726890元", "≤70万元/亩", "2024年6月底前", "2023.01.01--2023.12.31", "6个月", "每月15日前", "合格", "1200元/人·年",
        "≥53000人", "12.4公里", "18-20℃", "不低于95%", "满意度达到95%以上", "一次性补助500元", "长期", "全年不少于3次，每次不少于50人",
    ];

    [Benchmark(OperationsPerInvoke = 24)]
    public int Parse()
    {
        var measurable = 0;
        foreach (var text in _written)
        {
            measurable += IndicatorValue.Parse(text, 2024).IsMeasurable ? 1 : 0;
        }

        return measurable;
    }
}
