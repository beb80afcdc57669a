using Biaochi.Reviewer.Findings;

namespace Biaochi.Reviewer.Rules;

/// <summary>What can be said about a rule without a form.</summary>
/// <param name="Code">The code of its findings, e.g. "funding-sum".</param>
/// <param name="Title">Their Chinese name, e.g. 资金合计不符.</param>
/// <param name="Aspect">The aspect of the 审核表 they belong to.</param>
/// <param name="Basis">The document it rests on with its article or requirement, e.g. 财预〔2015〕88号“细化量化”.</param>
/// <param name="BasisTitle">That document's title.</param>
/// <param name="BasisIsVerified">Whether somebody has held the rule against the document's text.</param>
public sealed record RuleDescription(string Code, string Title, ReviewAspect Aspect, string Basis, string BasisTitle, bool BasisIsVerified);
