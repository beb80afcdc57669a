using System.Collections.Immutable;
using Biaochi.Reviewer.Findings;

namespace Biaochi.Core.Declarations;

/// <summary>The role or the organisation does not allow it.</summary>
public sealed record NotYours(string What) : Refusal("declaration.not-yours", $"您不能{What}：只有本单位经办人可以办理。请与本单位经办人联系。");

/// <summary>Somebody was faster.</summary>
public sealed record DeclarationChanged() : Refusal("declaration.changed", "这份申报在您打开之后已有变动，本次操作没有生效。请重新打开，核对后再办理。");

/// <summary>The stage has moved on.</summary>
public sealed record WrongStage(Stage Stage, string What) : Refusal("declaration.wrong-stage", $"这份申报现处于“{Stage.Label()}”，不能{What}。请刷新后查看。");

/// <summary>A fact of the form stops it.</summary>
public sealed record FindingsStopSubmission(ImmutableArray<Finding> Findings)
    : Refusal("declaration.findings-stop", $"未提交：{string.Join("；", Findings.Take(3).Select(f => f.Opinion.TrimEnd('。')))}{(Findings.Length > 3 ? $"等 {Findings.Length} 处" : "")}。请改正后再提交。");

/// <summary>The same unit, year and occasion already has that project.</summary>
public sealed record AlreadyDeclared(string ProjectName) : Refusal("declaration.already-declared", $"本单位本年度已有“{ProjectName}”的申报，不能重复。请打开原有的申报修改，或更换项目名称。");

/// <summary>An entry is longer than the field can hold.</summary>
public sealed record TooLong(string What, int Limit) : Refusal("declaration.too-long", $"{What}不能超过 {Limit} 字。请精简后再保存。");

/// <summary>A project needs a name before it can be kept.</summary>
public sealed record NameMissing() : Refusal("declaration.name-missing", "项目名称为空，无法保存。请先填写项目名称。");
