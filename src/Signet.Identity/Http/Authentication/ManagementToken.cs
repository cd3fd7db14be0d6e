namespace Signet.Identity.Http.Authentication;

/// <summary>What a valid Management API token says about its bearer.</summary>
/// <param name="ClientId">The application it was issued to.</param>
/// <param name="Thumbprint">The key it is bound to (RFC 9449); null for a bearer token.</param>
internal sealed record ManagementToken(string Subject, string ClientId, string? Thumbprint)
{
    public bool IsApplication => Subject == ClientId;
}
