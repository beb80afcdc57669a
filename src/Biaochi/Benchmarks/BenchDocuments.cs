using System.Text;
using Biaochi.Demo;
using Biaochi.Documents;
using Biaochi.Forms;

namespace Biaochi.Benchmarks;

/// <summary>Documents to measure with, made of the invented county's forms over and over, each under a name of its own.</summary>
internal sealed class BenchDocuments
{
    private readonly List<(string Text, int Forms)> _texts = [];
    private readonly List<TargetForm> _forms = [];

    public BenchDocuments()
    {
        foreach (var path in Directory.EnumerateFiles(DemoCounty.SamplesFolder, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            using var stream = File.OpenRead(path);
            var forms = FormReader.Read(stream, path).Forms;
            _texts.Add((File.ReadAllText(path), forms.Count));
            _forms.AddRange(forms);
        }
    }

    /// <summary>The kinds that can be made and read.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["txt", .. Enum.GetValues<FormFileKind>().Where(kind => kind is not (FormFileKind.Csv or FormFileKind.Json)).Select(kind => kind.ToString().ToLowerInvariant())];

    /// <summary>At least as many forms as asked for, in documents of that many.</summary>
    public IReadOnlyList<byte[]> Make(string kind, int forms, int perDocument) =>
        [.. Enumerable.Range(0, (forms + perDocument - 1) / perDocument).Select(number => kind == "txt" ? Text(perDocument) : Written(Enum.Parse<FormFileKind>(kind, ignoreCase: true), number * perDocument, perDocument))];

    /// <summary>So many forms, each with a name of its own.</summary>
    public IEnumerable<TargetForm> Forms(int count) => Enumerable.Range(0, count).Select(Form);

    private static byte[] Written(FormFileKind kind, IEnumerable<TargetForm> forms)
    {
        using var content = new MemoryStream();
        FormWriter.Write([.. forms], kind, content);
        return content.ToArray();
    }

    private byte[] Written(FormFileKind kind, int first, int count) => Written(kind, Enumerable.Range(first, count).Select(Form));

    private TargetForm Form(int number)
    {
        var form = _forms[number % _forms.Count];
        return form with { ProjectName = $"{form.ProjectName}（{number + 1}）" };
    }

    /// <summary>Whole samples, which hold several forms each, as the export of a table gives them.</summary>
    private byte[] Text(int forms)
    {
        var text = new StringBuilder();
        for (var (i, made) = (0, 0); made < forms; made += _texts[i % _texts.Count].Forms, i++)
        {
            text.AppendLine(_texts[i % _texts.Count].Text);
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
