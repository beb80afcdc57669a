using Biaochi.Documents.Pdf.Syntax;

namespace Biaochi.Documents.Pdf.Content;

/// <summary>Operators that choose colours (ISO 32000-1, 8.6.8).</summary>
internal static class ColorOperators
{
    /// <summary>Whether it was one of these operators.</summary>
    public static bool Execute(uint code, Operands operands, GraphicsState state, PdfDictionary resources)
    {
        switch (code)
        {
            case Operator.FillGray or Operator.FillRgb or Operator.FillCmyk:
                state.Fill = (state.Fill with { IsInk = false }).With(operands.All);
                return true;
            case Operator.StrokeGray or Operator.StrokeRgb or Operator.StrokeCmyk:
                state.Stroke = (state.Stroke with { IsInk = false }).With(operands.All);
                return true;
            case Operator.FillColor or Operator.FillColorNamed:
                state.Fill = state.Fill.With(operands.All);
                return true;
            case Operator.StrokeColor or Operator.StrokeColorNamed:
                state.Stroke = state.Stroke.With(operands.All);
                return true;
            case Operator.FillSpace:
                state.Fill = state.Fill.InSpace(Space(operands, resources));
                return true;
            case Operator.StrokeSpace:
                state.Stroke = state.Stroke.InSpace(Space(operands, resources));
                return true;
            default:
                return false;
        }
    }

    private static PdfValue Space(Operands operands, PdfDictionary resources) =>
        operands.Last.Name is { } name && resources["ColorSpace"].Dictionary?[name] is { Kind: not PdfKind.Null } space ? space : operands.Last;
}
