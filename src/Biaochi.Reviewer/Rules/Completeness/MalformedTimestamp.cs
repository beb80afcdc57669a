using System.Globalization;
using Biaochi.Forms;
using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.Knowledge;
using Biaochi.Reviewer.Reading;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Rules.Completeness;

/// <summary>
/// 时间格式错误: 填报日期 is no time. The platforms write it themselves as yyyyMMddHHmmss, so another writing shows that somebody typed over it;
/// layouts without a platform have a date as people write it.
/// </summary>
internal sealed class MalformedTimestamp : ReviewRule
{
    private readonly FindingCase _invalid;
    private readonly string[] _formats;

    public MalformedTimestamp(ReviewKnowledge knowledge)
        : base(knowledge, "malformed-timestamp", "时间格式错误", ReviewAspect.Completeness)
    {
        _invalid = Knowledge.Case("invalid");
        _formats = [.. Knowledge.Words("formats")];
    }

    public override IEnumerable<Finding> Check(ReviewedForm form)
    {
        var written = CompactText.Of(form.Form.FilledAt);
        if (written.Length == 0 || DateTime.TryParseExact(written, _formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            yield break;
        }

        yield return Find(
            _invalid,
            FindingPlace.Of(FormField.FilledAt),
            [form.Form.FilledAt!.Trim()],
            $"填报日期“{written}”{Fault(written)}，无法判断申报是否及时。",
            "请在平台中重新保存生成，格式为14位数字，如“20231108093015”。");
    }

    private static string Fault(string written) => !written.All(char.IsAsciiDigit) ? "不是完整的日期和时间"
        : written.Length is 14 or 8 ? "含有不存在的月、日或时刻"
        : string.Create(CultureInfo.InvariantCulture, $"为{written.Length}位数字，不是14位的年月日时分秒");
}
