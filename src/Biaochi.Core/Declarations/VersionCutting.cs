using Biaochi.Core.Audit;
using Biaochi.Core.Data;

namespace Biaochi.Core.Declarations;

/// <summary>Cuts the draft as it stands into the next immutable version.</summary>
internal static class VersionCutting
{
    public static DeclarationVersion CutVersion(this BiaochiDbContext dbContext, Declaration declaration, VersionCut cut, ProcessContext process)
    {
        var version = new DeclarationVersion
        {
            Id = process.NewId(),
            RegionId = declaration.RegionId,
            DeclarationId = declaration.Id,
            Number = ++declaration.LastVersionNumber,
            Cut = cut,
            Json = declaration.DraftJson,
            Hash = declaration.DraftHash,
            At = process.At,
            AccountId = process.Actor.AccountId,
        };
        dbContext.DeclarationVersions.Add(version);
        return version;
    }
}
