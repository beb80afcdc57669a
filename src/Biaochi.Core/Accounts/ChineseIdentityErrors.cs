using Microsoft.AspNetCore.Identity;

namespace Biaochi.Core.Accounts;

/// <summary>Identity's messages in Chinese; those that can reach a person.</summary>
internal sealed class ChineseIdentityErrors : IdentityErrorDescriber
{
    public override IdentityError PasswordTooShort(int length) => Error(nameof(PasswordTooShort), $"密码至少 {length} 位。");

    public override IdentityError PasswordRequiresDigit() => Error(nameof(PasswordRequiresDigit), "密码须含数字。");

    public override IdentityError PasswordRequiresLower() => Error(nameof(PasswordRequiresLower), "密码须含小写字母。");

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) => Error(nameof(PasswordRequiresUniqueChars), $"密码至少用 {uniqueChars} 种不同的字符。");

    public override IdentityError InvalidUserName(string? userName) => Error(nameof(InvalidUserName), "账号只能用字母、数字和 - . _ @。");

    public override IdentityError DuplicateUserName(string userName) => Error(nameof(DuplicateUserName), $"账号“{userName}”已经有人使用。");

    public override IdentityError DefaultError() => Error(nameof(DefaultError), "账号没有保存。请核对所填内容。");

    public override IdentityError ConcurrencyFailure() => Error(nameof(ConcurrencyFailure), "账号已由他人修改。请刷新后重试。");

    private static IdentityError Error(string code, string description) => new() { Code = code, Description = description };
}
