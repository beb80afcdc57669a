using System.Collections.Immutable;
using Biaochi.Forms.Values;
using Biaochi.Reviewer.Reading.Figures;

namespace Biaochi.Reviewer.Rules.Suitability;

/// <summary>An area in 亩 and the same area in square metres that do not convert: two figures nearly the same, or one behind the other as its conversion.</summary>
/// <param name="Mu">The figure in 亩.</param>
/// <param name="SquareMetres">The figure in square metres.</param>
internal sealed record AreaInTwoUnits(StatedFigure Mu, StatedFigure SquareMetres)
{
    /// <summary>15 亩 are one hectare.</summary>
    private const decimal SquareMetresOfMu = 10_000m / 15m;

    /// <summary>A conversion that is written with 约 may be so far off, in hundredths.</summary>
    private const decimal Rounded = 5m;

    /// <summary>What may stand between an area and its conversion.</summary>
    private const string Joints = "（(，,约合折即计为";

    /// <summary>What the figure in 亩 comes to.</summary>
    public decimal Converted => Mu.Number * SquareMetresOfMu;

    public static IEnumerable<AreaInTwoUnits> In(ImmutableArray<StatedFigure> figures)
    {
        foreach (var mu in figures)
        {
            if (mu.Figure.Unit?.Standard is "亩" && mu.Number > 0m && (NearlySame(figures, mu) ?? Beside(figures, mu)) is { } area)
            {
                yield return area;
            }
        }
    }

    /// <summary>Figures within a hundredth of the conversion, none of which is it.</summary>
    private static AreaInTwoUnits? NearlySame(ImmutableArray<StatedFigure> figures, StatedFigure mu)
    {
        var squareMetres = mu.Number * SquareMetresOfMu;
        var close = figures.Where(figure => IsInSquareMetres(figure) && Math.Abs(figure.Number - squareMetres) * 100m < squareMetres).ToList();
        return close.Count > 0 && close.TrueForAll(figure => Math.Abs(figure.Number - squareMetres) > figure.Figure.Step + (mu.Figure.Step * SquareMetresOfMu) && figure.Figure.Step < 100m)
            ? new(mu, close[0])
            : null;
    }

    /// <summary>12亩（约6500平方米）: the figure right behind is meant to be the conversion.</summary>
    private static AreaInTwoUnits? Beside(ImmutableArray<StatedFigure> figures, StatedFigure mu)
    {
        var squareMetres = mu.Number * SquareMetresOfMu;
        var beside = figures.FirstOrDefault(figure => IsInSquareMetres(figure) && figure.Cell == mu.Cell && figure.Figure.Start > mu.Figure.End && IsJoint(mu.Cell.Text.AsSpan(mu.Figure.End, figure.Figure.Start - mu.Figure.End)));
        return beside is not null && Math.Abs(beside.Number - squareMetres) * 100m > Rounded * squareMetres && Math.Abs(beside.Number - squareMetres) > mu.Figure.Step * SquareMetresOfMu ? new(mu, beside) : null;
    }

    /// <summary>An opening bracket or a word of conversion, and nothing else: after a mere comma stands another area.</summary>
    private static bool IsJoint(ReadOnlySpan<char> between) => between.TrimEnd(Joints).IsEmpty && between.ContainsAny("（(合折即");

    private static bool IsInSquareMetres(StatedFigure figure) => figure.Figure.Unit is { Dimension: Dimension.Area, Standard: "㎡" or "平方米" or "m²" };
}
