namespace Signet.Identity.Http.Validation;

/// <summary>Unknown keys of this object are refused with <c>unrecognized_keys</c> instead of dropped.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class StrictAttribute : Attribute;
