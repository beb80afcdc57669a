using System.Globalization;
using System.Reflection;

namespace Biaochi.Core.Data;

/// <summary>One step of the schema, plain SQL, forward only: <c>Migrations/0001_initial.sql</c> of a provider.</summary>
public sealed record Migration(int Version, string Name, string Sql)
{
    /// <summary>The embedded migrations of a provider's folder, in order.</summary>
    public static IReadOnlyList<Migration> Of(string provider)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var prefix = $"Biaochi.Core.Data.Providers.{provider}.Migrations.";
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => Read(assembly, name, name[prefix.Length..^".sql".Length])),
        ];
    }

    private static Migration Read(Assembly assembly, string resource, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return new Migration(int.Parse(name.AsSpan(0, 4), CultureInfo.InvariantCulture), name, reader.ReadToEnd());
    }
}
