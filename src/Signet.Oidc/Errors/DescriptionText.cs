namespace Signet.Oidc.Errors;

/// <summary>Text from outside, fit for an <c>error_description</c> (RFC 6749 section 5.2: printable ASCII without quote and backslash).</summary>
internal static class DescriptionText
{
    private const int MaxLength = 64;

    public static string Of(string value) =>
        string.Concat(value.Take(MaxLength).Select(c => c is >= ' ' and <= '~' and not ('"' or '\\') ? c : '?'));
}
