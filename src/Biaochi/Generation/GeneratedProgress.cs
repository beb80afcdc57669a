using Biaochi.Core.Declarations;

namespace Biaochi.Generation;

/// <summary>How far a generated declaration comes.</summary>
/// <param name="Stage">Where its review ends.</param>
internal sealed record GeneratedProgress(Stage Stage)
{
    private const int Percent = 100;

    /// <summary>In March of the fiscal year: most of it is public, some is approved and waits, the rest came late. Up to which of a hundred each goes.</summary>
    private static readonly (int UpTo, GeneratedProgress Progress)[] Shares =
    [
        (6, new(Stage.Draft)),
        (9, new(Stage.Department) { IsReturned = true }),
        (14, new(Stage.Department)),
        (20, new(Stage.Finance)),
        (24, new(Stage.Budget)),
        (32, new(Stage.Admitted)),
        (45, new(Stage.Admitted) { IsApproved = true }),
        (Percent, new(Stage.Admitted) { IsApproved = true, IsPublished = true }),
    ];

    /// <summary>The department sends it back.</summary>
    public bool IsReturned { get; private init; }

    public bool IsApproved { get; private init; }

    public bool IsPublished { get; private init; }

    public static GeneratedProgress Of(Chance chance)
    {
        var place = chance.Next(Percent);
        return Shares.First(share => place < share.UpTo).Progress;
    }
}
