using Signet.Oidc.Clients;
using Signet.Oidc.Http;

namespace Signet.Oidc.Token;

/// <summary>A token request of an authenticated client, reduced to the parameters its grant knows (section 6).</summary>
internal sealed record TokenRequest(Client Client, string GrantType, RequestParameters Parameters)
{
    /// <summary>Set by a grant as soon as it knows; for the audit trail.</summary>
    public TokenRequestTrace Trace { get; } = new();

    /// <summary>The key whose proof came with the request (RFC 9449); what is issued will be bound to it.</summary>
    public string? Thumbprint { get; init; }

    public string? this[string name] => Parameters[name];

    public string? OrganizationId => Parameters[Wire.Parameters.OrganizationId];

    public string? Scope => Parameters[Wire.Parameters.Scope];
}
