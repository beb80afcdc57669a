using System.Globalization;

namespace Biaochi.Documents.Fonts;

/// <summary>Characters that are seen, and those that only steer how others are set.</summary>
internal static class ShownCharacter
{
    /// <summary>False for controls, joiners, marks of byte order, variation selectors: they have no place on paper.</summary>
    public static bool IsShown(int character) =>
        character is '\t'
        || (character is not (>= 0xFE00 and <= 0xFE0F) and not (>= 0xE0100 and <= 0xE01EF)
            && CharUnicodeInfo.GetUnicodeCategory(character) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator));
}
