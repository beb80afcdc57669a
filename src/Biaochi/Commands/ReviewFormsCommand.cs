using System.CommandLine;
using System.Text;
using Biaochi.Core.Reviews.Papers;
using Biaochi.Documents;
using Biaochi.Forms.Interchange;
using Biaochi.Reviewer;
using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.Reports;

namespace Biaochi.Commands;

/// <summary><c>biaochi review FILE...</c>: what a reviewer would object to in the forms of documents.</summary>
internal static class ReviewFormsCommand
{
    public static Command Create()
    {
        var files = FormFiles.Argument();
        var format = OutputFormat.Option("text", "json", "html", "docx");
        var output = OutputFile.Option();
        var failOn = FailOn();
        var layouts = LayoutFolder.Option();
        var rules = RulesFolder.Option();
        var timeout = TimeoutOption.Option();
        var convert = ConvertOption.Option();
        var command = new Command("review", "审核文件中的绩效目标申报表，列出问题、依据和改法。") { files, format, output, failOn, timeout, layouts, rules, convert };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var read = await FormFiles.ReadAsync(
                parsed.GetRequiredValue(files),
                new ReadingOptions { MaxTime = parsed.GetValue(timeout), Layouts = parsed.GetRequiredValue(layouts), Converter = ConvertOption.Converter(parsed, convert) },
                cancellationToken);
            return Run(read, new ReviewContext { Rules = parsed.GetRequiredValue(rules) }, parsed.GetRequiredValue(format), parsed.GetValue(output), parsed.GetValue(failOn));
        });
        return command;
    }

    private static int Run(FormFiles files, ReviewContext context, string format, string? output, Severity? failOn)
    {
        files.Report();
        var reviews = FormReviewer.ReviewAll(files.Forms, context);
        var written = OutputFile.Write(output, stream => Write(stream, format, reviews, [.. files.Problems.Select(Entry)]));
        return new[] { files.Status, written, StatusOf(reviews, failOn) }.Max();
    }

    private static void Write(Stream stream, string format, IReadOnlyList<FormReview> reviews, IReadOnlyList<ProblemEntry> problems)
    {
        switch (format)
        {
            case "json":
                ReviewJson.Write(stream, reviews, problems);
                break;
            case "html":
                DocumentWriter.WriteHtml(BatchReportPaper.Print(BatchReport.Of(reviews)), stream);
                break;
            case "docx":
                DocumentWriter.WriteWord(BatchReportPaper.Print(BatchReport.Of(reviews)), stream);
                break;
            default:
                using (var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true))
                {
                    ReviewText.Write(writer, reviews, problems);
                }

                break;
        }
    }

    private static ProblemEntry Entry(DocumentProblem problem) =>
        new(problem.Code, problem.Message, problem.Text, problem.Position.File, problem.Position.Page, problem.Position.Line);

    private static int StatusOf(IEnumerable<FormReview> reviews, Severity? failOn) =>
        reviews.SelectMany(review => review.Findings).Any(finding => finding.Severity >= failOn) ? ExitStatus.Objections : ExitStatus.Done;

    private static Option<Severity?> FailOn() => new("--fail-on")
    {
        Description = $"有这一程度及以上的问题时以 1 退出：{string.Join('、', Enum.GetValues<Severity>().Select(severity => $"{severity.Key()} {severity.Label()}"))}。默认不因问题退出。",
        HelpName = "SEVERITY",
        CustomParser = result =>
        {
            var word = result.Tokens[0].Value;
            Severity? failOn = Enum.GetValues<Severity>().Cast<Severity?>().FirstOrDefault(severity => severity?.Key() == word);
            if (failOn is null)
            {
                result.AddError($"--fail-on {word}：没有这种程度。可用：{string.Join('、', Enum.GetValues<Severity>().Select(severity => severity.Key()))}。");
            }

            return failOn;
        },
    };
}
