using Biaochi.Forms;

namespace Biaochi.Reviewer.Similarity;

/// <summary>A passage that two forms share, with few changes.</summary>
/// <param name="Form">The other form's number in the index.</param>
/// <param name="Field">The cell of the form that was asked about.</param>
/// <param name="Span">Its part of that cell's text.</param>
/// <param name="OtherField">The cell of the other form.</param>
/// <param name="OtherSpan">Its part of that cell's text.</param>
/// <param name="Letters">How long it is, in letters and figures.</param>
/// <param name="Edits">How many of them were put in, taken out or replaced.</param>
public sealed record SharedPassage(int Form, FormField Field, TextSpan Span, FormField OtherField, TextSpan OtherSpan, int Letters, int Edits);

/// <summary>A form that is nearly the same as the one that was asked about.</summary>
/// <param name="Form">Its number in the index.</param>
/// <param name="Resemblance">The share of words in common, from 0 to 1 (Jaccard's index of the fingerprints).</param>
public sealed record NearDuplicate(int Form, double Resemblance);
