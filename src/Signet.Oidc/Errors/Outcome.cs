using System.Diagnostics.CodeAnalysis;

namespace Signet.Oidc.Errors;

/// <summary>A value, or the refusal that stands in its place.</summary>
internal readonly record struct Outcome<T>(T? Value, OidcError? Error)
    where T : class
{
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsSuccess => Error is null;

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(OidcError error) => new(null, error);
}
