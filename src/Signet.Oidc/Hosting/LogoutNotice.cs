namespace Signet.Oidc.Hosting;

/// <summary>One logout token and where to post it as form field <c>logout_token</c>.</summary>
public sealed record LogoutNotice(string ClientId, string Uri, string LogoutToken);
