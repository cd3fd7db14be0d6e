using System.Diagnostics.CodeAnalysis;

namespace Signet.Identity.Http.Validation;

/// <summary>
/// A field of a PATCH body: absent, or present with a value that may be null when <typeparamref name="T"/> is nullable.
/// Declare it with the default <c>default</c>: <c>Patch&lt;string?&gt; Name = default</c>.
/// </summary>
[SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "A patch is made by assigning its value.")]
public readonly record struct Patch<T>
{
    public Patch(T value)
    {
        Value = value;
        IsSet = true;
    }

    /// <summary>Whether the client sent the field.</summary>
    public bool IsSet { get; }

    public T? Value { get; }

    /// <summary>The sent value, or what is stored when the field was absent.</summary>
    public T Or(T current) => IsSet ? Value! : current;

    public static implicit operator Patch<T>(T value) => new(value);
}
