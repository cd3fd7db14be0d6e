namespace Signet.Identity.Http.Validation;

/// <summary>An e-mail address: something, an at sign, and a dot after it, without white space (management.md 9.2).</summary>
public sealed class MailAddressAttribute : StringCheckAttribute
{
    /// <summary>Whether the empty string is accepted too; it clears the field.</summary>
    public bool AllowsEmpty { get; init; }

    public override void Check(string value, IssueList issues)
    {
        if (!(AllowsEmpty && value.Length == 0) && !IsMailAddress(value))
        {
            issues.Add("invalid_string", "Invalid", ("validation", "regex"));
        }
    }

    public static bool IsMailAddress(string value)
    {
        var at = value.LastIndexOf('@');
        var dot = value.LastIndexOf('.');
        return at > 0 && dot > at + 1 && dot < value.Length - 1 && !value.Any(char.IsWhiteSpace);
    }
}
