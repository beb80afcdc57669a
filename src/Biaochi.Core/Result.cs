using System.Diagnostics.CodeAnalysis;

namespace Biaochi.Core;

/// <summary>Why a change is not allowed now. The message is Chinese: what happened, why, what to do. The code is stable.</summary>
public abstract record Refusal(string Code, string Message);

/// <summary>What an operation made, or why it refused.</summary>
public sealed class Result<T>
    where T : class
{
    private Result(T? value, Refusal? refusal)
    {
        Value = value;
        Refusal = refusal;
    }

    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool Succeeded => Refusal is null;

    public T? Value { get; }

    public Refusal? Refusal { get; }

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Refusal refusal) => new(null, refusal);
}

/// <summary>What is asked for is not there, or not for this person: both look alike from outside.</summary>
public sealed class NotFoundException(string what) : Exception($"{what} was not found.");
