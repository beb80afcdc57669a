using Biaochi.Documents.Pdf.Syntax;

namespace Biaochi.Documents.Pdf.Security;

/// <summary>What the encryption dictionary says (ISO 32000-1, tables 20 and 21; ISO 32000-2, 7.6.4).</summary>
/// <param name="KeyLength">In bytes.</param>
/// <param name="FirstId">The first half of the file's identifier.</param>
internal sealed record SecuritySettings(
    int Revision,
    int KeyLength,
    byte[] Owner,
    byte[] User,
    byte[] UserKey,
    int Permissions,
    byte[] FirstId,
    bool EncryptsMetadata,
    IReadOnlyDictionary<string, CipherMethod> Filters,
    CipherMethod StreamMethod,
    CipherMethod TextMethod)
{
    /// <summary>Null where it is another handler's, or of a version that is not known.</summary>
    public static SecuritySettings? Read(PdfDictionary dictionary, PdfDictionary trailer)
    {
        var version = dictionary["V"].Integer ?? 0;
        var revision = dictionary["R"].Integer ?? 0;
        if (dictionary["Filter"].Name != "Standard" || version is not (1 or 2 or 4 or 5) || revision is < 2 or > 6)
        {
            return null;
        }

        var filters = version >= 4 ? ReadFilters(dictionary) : [];
        CipherMethod MethodOf(string key) => version < 4 ? CipherMethod.Rc4 : filters.GetValueOrDefault(dictionary[key].Name ?? "Identity");
        return new SecuritySettings(
            revision,
            version == 1 ? 5 : version == 4 ? 16 : Math.Clamp((dictionary["Length"].Integer ?? 40) / 8, 5, 16),
            dictionary["O"].Text ?? [],
            dictionary["U"].Text ?? [],
            dictionary["UE"].Text ?? [],
            unchecked((int)(long)(dictionary["P"].Number ?? 0)),
            trailer["ID"].Array?[0].Text ?? [],
            dictionary["EncryptMetadata"].Boolean ?? true,
            filters,
            MethodOf("StmF"),
            MethodOf("StrF"));
    }

    /// <summary>The method of a named crypt filter; "Identity" and unknown ones encrypt nothing.</summary>
    public CipherMethod MethodOf(string filter) => Filters.GetValueOrDefault(filter);

    private static Dictionary<string, CipherMethod> ReadFilters(PdfDictionary dictionary)
    {
        var filters = new Dictionary<string, CipherMethod>(StringComparer.Ordinal);
        foreach (var name in dictionary["CF"].Dictionary?.Keys ?? [])
        {
            filters[name] = dictionary["CF"].Dictionary![name].Dictionary?["CFM"].Name switch
            {
                "V2" => CipherMethod.Rc4,
                "AESV2" => CipherMethod.AesV2,
                "AESV3" => CipherMethod.AesV3,
                _ => CipherMethod.Identity,
            };
        }

        return filters;
    }
}
