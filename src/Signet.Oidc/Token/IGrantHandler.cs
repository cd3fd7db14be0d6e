using Signet.Oidc.Errors;

namespace Signet.Oidc.Token;

/// <summary>One grant type: decides, issues, stores.</summary>
internal interface IGrantHandler
{
    Task<Outcome<TokenResponse>> HandleAsync(TokenRequest request, CancellationToken ct);
}
