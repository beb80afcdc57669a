using Biaochi.Reviewer.ScoreSheet;

namespace Biaochi.Core.Reviews;

public sealed record NotYourReview(string What) : Refusal("review.not-yours", $"您不能{What}：这一步由其他审核人办理，或您所在的一方已经审过。");

/// <summary>Whoever submitted a form does not review it.</summary>
public sealed record OwnDeclaration() : Refusal("review.own-declaration", "不能审核本人提交的申报。请由其他审核人办理。");

/// <summary>A return without a word helps nobody.</summary>
public sealed record ReturnWithoutReason() : Refusal("review.return-without-reason", "退回时须说明原因：请写至少一条给单位的意见，或填写退回理由。");

/// <summary>财预〔2015〕88号: 中 is revised and submitted again, 差 does not go on.</summary>
public sealed record GradeForbidsPassing(ReviewGrade Grade)
    : Refusal("review.grade-forbids-passing", $"评定为“{Grade.Label()}”的不能通过：{(Grade is ReviewGrade.Fair ? "须修改后重新申报" : "不得进入下一步预算安排")}。请退回，或改评等级。");

/// <summary>The table and the grade beside it are one decision.</summary>
public sealed record SheetContradictsGrade(ReviewGrade Sheet, ReviewGrade Grade)
    : Refusal("review.sheet-contradicts-grade", $"审核表按各项评定为“{Sheet.Label()}”，与所选等级“{Grade.Label()}”不一致。请改评有关各项，或改选等级。");

/// <summary>财预〔2015〕88号: each grade has its share of an item's points.</summary>
public sealed record SheetPointsOutOfRange(SheetAnswer Answer)
    : Refusal("review.sheet-points", string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"“{Answer.Item.Name}”评为“{Answer.Grade.Label()}”，得分应在 {Answer.Range.From:0.##} 至 {Answer.Range.To:0.##} 分之间，现为 {Answer.Points:0.##} 分。请改分数或等级。"));

public sealed record OpinionEmpty() : Refusal("review.opinion-empty", "意见没有内容。请写明问题和改法。");

public sealed record OpinionAlreadyWritten() : Refusal("review.opinion-already-written", "同一处已有内容相同的意见，没有重复记入。");

public sealed record OpinionTooLong(int Limit) : Refusal("review.opinion-too-long", $"内容不能超过 {Limit} 字。请精简。");

public sealed record PlaceUnknown() : Refusal("review.place-unknown", "意见所指的栏目不在这份申报表中，可能已有新版本。请刷新后重写。");

public sealed record FindingUnknown() : Refusal("review.finding-unknown", "意见所采纳的自动审核提示不存在，可能已有新版本。请刷新后重写。");

public sealed record NotYourOpinion() : Refusal("review.not-your-opinion", "只能由写意见的人在作出结论之前删去这条意见。");

public sealed record AnswerNotDue() : Refusal("review.answer-not-due", "只有被退回的申报，由本单位经办人答复意见。");

/// <summary>A dismissal without a word could not be told from a slip.</summary>
public sealed record DismissalWithoutReason() : Refusal("review.dismissal-without-reason", "没有记下：不采纳须写明理由。请写一句，说明这一处为什么不是问题。");

public sealed record DismissalNotYours() : Refusal("review.dismissal-not-yours", "这份申报现在不由您办理，不能对查出的问题作说明。请由经办人在填报时、审核人在审核时办理。");

/// <summary>The few facts of form that stop a submission are mended, not explained.</summary>
public sealed record FindingMustBeMended(string Title) : Refusal("review.finding-must-be-mended", $"“{Title}”须改正后才能提交，不能以说明代替。请按建议改正。");

public sealed record FindingGone() : Refusal("review.finding-gone", "这个问题已经不在这份申报中，可能已经改正或已有说明。请刷新后查看。");
