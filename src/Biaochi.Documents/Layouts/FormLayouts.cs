namespace Biaochi.Documents.Layouts;

/// <summary>The layouts that documents are read with: those the program brings, and those of a place's own folder.</summary>
public sealed class FormLayouts
{
    /// <summary>The largest layout file; ours have two or three KB.</summary>
    private const long LargestFile = 1024 * 1024;

    private const int MostFiles = 200;

    private FormLayouts(LayoutCatalog catalog) => Catalog = catalog;

    /// <summary>Only those that the program brings.</summary>
    public static FormLayouts Embedded { get; } = new(LayoutCatalog.Embedded);

    internal LayoutCatalog Catalog { get; }

    /// <summary>The ids, the default first.</summary>
    public IReadOnlyList<string> Ids => [.. Catalog.Layouts.Select(layout => layout.Id)];

    /// <summary>Those that the program brings, and one for each .json file of the folder. A file with the id of one of ours takes its place.</summary>
    /// <exception cref="LayoutFormatException">There is no such folder, or a file is no layout; the message says where and what to do.</exception>
    public static FormLayouts FromFolder(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new LayoutFormatException(folder, null, "没有这个文件夹。请核对表样文件夹的位置。");
        }

        var files = Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal).ToList();
        if (files.Count > MostFiles)
        {
            throw new LayoutFormatException(folder, null, $"有 {files.Count} 个表样文件，最多 {MostFiles} 个。请移走不用的。");
        }

        var layouts = new Dictionary<string, (string File, LayoutDescription Description)>(StringComparer.Ordinal);
        foreach (var path in files)
        {
            var file = Path.GetFileName(path);
            var description = LayoutFile.Read(Bytes(path, file), file);
            if (!layouts.TryAdd(description.Id, (file, description)))
            {
                throw new LayoutFormatException(file, null, $"id“{description.Id}”与 {layouts[description.Id].File} 的相同。每个表样的 id 应各不相同。");
            }
        }

        return new FormLayouts(LayoutCatalog.Embedded.With([.. layouts.Values.Select(layout => layout.Description)]));
    }

    private static byte[] Bytes(string path, string file) => new FileInfo(path).Length <= LargestFile
        ? File.ReadAllBytes(path)
        : throw new LayoutFormatException(file, null, "超过 1 MB，不是表样文件。请移出表样文件夹。");
}
