namespace Signet.Identity.Http.Validation;

/// <summary>
/// The key may be missing but must not be null: <c>[Optional] string? Name = null</c>. Without this attribute a nullable
/// member accepts both.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class OptionalAttribute : Attribute;
