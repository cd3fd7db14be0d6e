namespace Signet.Management.Client.Applications;

/// <summary>Which applications to list.</summary>
public sealed record ApplicationFilter
{
    /// <summary>Only third-party ones, only first-party ones, or both.</summary>
    public bool? IsThirdParty { get; init; }

    /// <summary>Substring of name, ID or description.</summary>
    public string? Keyword { get; init; }
}
