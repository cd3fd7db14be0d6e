using System.Diagnostics.CodeAnalysis;

namespace Signet.Identity.Errors;

/// <summary>Success, or the reason of a refusal.</summary>
public readonly struct Result
{
    private Result(ApiError error) => Error = error;

    public static Result Success => default;

    public ApiError? Error { get; }

    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsSuccess => Error is null;

    public static implicit operator Result(ApiError error) => new(error);
}
