using System.Diagnostics.CodeAnalysis;

namespace Signet.Identity.Errors;

/// <summary>A value, or the reason of a refusal.</summary>
[SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "A result is made by returning its value or its error.")]
public readonly struct Result<T>
{
    private readonly T? _value;

    private Result(T value) => _value = value;

    private Result(ApiError error) => Error = error;

    public ApiError? Error { get; }

    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsSuccess => Error is null;

    public T Value => Error is null ? _value! : throw new InvalidOperationException($"No value: {Error.Code}");

    public static implicit operator Result<T>(T value) => new(value);

    public static implicit operator Result<T>(ApiError error) => new(error);
}
