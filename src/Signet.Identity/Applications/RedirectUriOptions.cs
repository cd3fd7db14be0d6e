namespace Signet.Identity.Applications;

/// <summary>What the operator decides about redirect URIs of all applications.</summary>
public sealed class RedirectUriOptions
{
    public const string Section = "Signet:RedirectUris";

    /// <summary>Lets wildcards in redirect URIs of traditional web applications match on a public server (security.md 1.14).</summary>
    public bool AllowTraditionalWildcards { get; set; }
}
