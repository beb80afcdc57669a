namespace Biaochi.Documents.Pdf.Security;

/// <summary>How strings or streams of a file are encrypted (ISO 32000-1, table 25; ISO 32000-2, table 25).</summary>
internal enum CipherMethod
{
    /// <summary>Not at all.</summary>
    Identity,

    Rc4,

    /// <summary>AES with a 128-bit key of the object.</summary>
    AesV2,

    /// <summary>AES with the 256-bit key of the file.</summary>
    AesV3,
}
