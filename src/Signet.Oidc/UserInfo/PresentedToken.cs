namespace Signet.Oidc.UserInfo;

/// <summary>An access token as it was presented: <c>Bearer</c> or <c>DPoP</c>.</summary>
internal sealed record PresentedToken(string Value, string Scheme);
