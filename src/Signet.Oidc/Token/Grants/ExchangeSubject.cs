using System.Text.Json;

namespace Signet.Oidc.Token.Grants;

/// <summary>Whom a token exchange acts for.</summary>
/// <param name="Subject">The user.</param>
/// <param name="ImpersonationHash">Set for an impersonation token, which is consumed at the end.</param>
/// <param name="Thumbprint">The key an access token is bound to.</param>
/// <param name="Context">Context of the impersonation token.</param>
internal sealed record ExchangeSubject(string Subject, string? ImpersonationHash = null, string? Thumbprint = null, JsonElement? Context = null);
