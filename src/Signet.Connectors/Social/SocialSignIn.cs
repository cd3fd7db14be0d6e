namespace Signet.Connectors.Social;

/// <summary>User info together with the tokens that were used to read it.</summary>
public sealed record SocialSignIn(SocialUserInfo UserInfo, TokenResponse? Tokens);
