namespace Biaochi.Pages.Shared.Paper;

/// <summary>What became of the reading of a cell.</summary>
public enum ReadingState
{
    /// <summary>Read with certainty.</summary>
    Sure,

    /// <summary>Told apart from running text.</summary>
    Likely,

    /// <summary>存疑: a person has to look at it.</summary>
    Doubtful,

    /// <summary>已核对: a person has looked at a doubtful cell and left it as it was read.</summary>
    Checked,

    /// <summary>已改正: a person wrote something else than was read.</summary>
    Corrected,
}

/// <summary>How a cell of the form was read, and where in the drawing of its document it stood.</summary>
/// <param name="Doubt">Why a person should look at it, or should have looked.</param>
/// <param name="PlaceIds">The ids of the drawn cells and words, in their order; empty where none is drawn.</param>
/// <param name="WasRead">What was read there, where somebody has corrected it.</param>
public sealed record CellReading(ReadingState State, string? Doubt, IReadOnlyList<string> PlaceIds, string? WasRead)
{
    /// <summary>The word that marks the cell; null where no mark is needed.</summary>
    public string? Word => State switch
    {
        ReadingState.Sure or ReadingState.Likely => null,
        ReadingState.Doubtful => "存疑",
        ReadingState.Checked => "已核对",
        ReadingState.Corrected => "已改正",
    };

    /// <summary>The class of a cell, and of what is drawn of it.</summary>
    public string Css => State switch
    {
        ReadingState.Sure => "",
        ReadingState.Likely => "rd-likely",
        ReadingState.Doubtful => "rd-doubt",
        ReadingState.Checked or ReadingState.Corrected => "rd-seen",
    };
}
