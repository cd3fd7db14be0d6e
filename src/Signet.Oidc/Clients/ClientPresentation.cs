namespace Signet.Oidc.Clients;

/// <summary>How a client that has no application row wants to be shown to users.</summary>
public sealed record ClientPresentation(string? Name, string? LogoUri, string? TermsUri, string? PolicyUri);
