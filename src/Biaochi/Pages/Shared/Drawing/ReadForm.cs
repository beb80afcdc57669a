using Biaochi.Pages.Shared.Paper;
using Biaochi.Reviewer.Findings;

namespace Biaochi.Pages.Shared.Drawing;

/// <summary>What was read beside the form it became, to be compared and corrected. The model of <c>_ReadForm.cshtml</c>.</summary>
public sealed record ReadForm(FormReading Reading, PaperForm Paper, DocumentDrawing? Drawing)
{
    /// <summary>The id of the form, for the buttons at the foot of the page.</summary>
    public required string FormId { get; init; }

    /// <summary>Where the corrections are posted.</summary>
    public required string Action { get; init; }

    /// <param name="reading">What was read, with the corrections so far.</param>
    /// <param name="findings">The findings on it.</param>
    /// <param name="rowAddedTo">The level 2 under which a blank row is drawn.</param>
    /// <param name="action">Where the corrections are posted.</param>
    public static ReadForm Of(FormReading reading, IReadOnlyList<Finding> findings, string? rowAddedTo, string action) =>
        new(reading, new PaperForm(reading.Form, findings, isEditable: true, rowAddedTo, new PaperNotes { Readings = reading.ReadCells() }), DocumentDrawing.Of(reading))
        {
            FormId = "reading",
            Action = action,
        };

    /// <summary>Whether the person goes on to the next form in which something is doubtful.</summary>
    public static bool GoesOn(IFormCollection posted) => posted["then"] == "next";

    /// <summary>What came of a post of the paper.</summary>
    public static FormReading Read(IFormCollection posted, FormReading before, Func<string> newId)
    {
        var corrected = PostedForm.Read(posted, before.Form, newId);
        return before.Correct(corrected, posted["seen"].OfType<string>());
    }
}
