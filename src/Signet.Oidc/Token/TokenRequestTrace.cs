namespace Signet.Oidc.Token;

/// <summary>What the audit entry says about whom a token request was for.</summary>
internal sealed class TokenRequestTrace
{
    public string? Subject { get; set; }

    public string? GrantId { get; set; }

    public string? SessionUid { get; set; }
}
