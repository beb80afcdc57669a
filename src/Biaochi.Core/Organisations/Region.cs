using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace Biaochi.Core.Organisations;

/// <summary>区划: a county. Every root of the data belongs to one.</summary>
public sealed class Region
{
    public const int CodeLength = 9;
    public const int NameMaxLength = 60;

    public required Guid Id { get; init; }

    /// <summary>The six digits of the national standard, padded to nine.</summary>
    public required string Code { get; init; }

    public required string Name { get; set; }

    /// <summary>The code as it is kept: six digits are padded to nine.</summary>
    public static string FullCode(string code) => code.PadRight(CodeLength, '0');

    public static bool IsCode(string code) => code.Length is > 0 and <= CodeLength && code.All(char.IsAsciiDigit);
}

internal sealed class RegionMapping : IEntityTypeConfiguration<Region>
{
    public void Configure(EntityTypeBuilder<Region> builder)
    {
        builder.ToTable("Regions");
        builder.Property(r => r.Code).HasMaxLength(Region.CodeLength);
        builder.Property(r => r.Name).HasMaxLength(Region.NameMaxLength);
        builder.HasIndex(r => r.Code).IsUnique();
    }
}
