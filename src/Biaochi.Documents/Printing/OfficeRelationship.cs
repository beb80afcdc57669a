namespace Biaochi.Documents.Printing;

/// <summary>Types of relationships and of parts (ECMA-376 part 1, 11.3, 12.3 and 15.2).</summary>
internal static class OfficeRelationship
{
    public const string Namespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public const string Document = Namespace + "/officeDocument";
    public const string Styles = Namespace + "/styles";
    public const string Settings = Namespace + "/settings";
    public const string Footer = Namespace + "/footer";
    public const string Worksheet = Namespace + "/worksheet";
    public const string CoreProperties = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
    public const string CorePropertiesType = "application/vnd.openxmlformats-package.core-properties+xml";
}
