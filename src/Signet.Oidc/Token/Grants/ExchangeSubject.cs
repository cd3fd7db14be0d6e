using System.Text.Json;

namespace Signet.Oidc.Token.Grants;

/// <summary>Whom a token exchange acts for.</summary>
/// <param name="Subject">The user.</param>
/// <param name="ImpersonationHash">Set for an impersonation token, which is consumed at the end.</param>
/// <param name="Context">Context of the impersonation token.</param>
internal sealed record ExchangeSubject(string Subject, string? ImpersonationHash = null, JsonElement? Context = null);
