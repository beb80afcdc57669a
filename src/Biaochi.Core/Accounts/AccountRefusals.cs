namespace Biaochi.Core.Accounts;

public sealed record NotYoursToManage() : Refusal("account.not-yours", "您不能维护账号：账号由系统管理员维护。");

public sealed record UserNameTaken(string UserName) : Refusal("account.user-name-taken", $"账号“{UserName}”已经有人使用。请换一个。");

public sealed record AccountInvalid(string Why) : Refusal("account.invalid", Why);

public sealed record AccountChanged() : Refusal("account.changed", "这个账号刚刚有变动，密码没有重设。请再试一次。");

public sealed record OrganisationUnknown(string Code) : Refusal("account.organisation-unknown", $"没有代码为“{Code}”的单位。请先导入单位，或核对代码。");
