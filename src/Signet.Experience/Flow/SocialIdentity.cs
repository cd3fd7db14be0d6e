using Signet.Connectors.Social;

namespace Signet.Experience.Flow;

/// <summary>A social account waiting to be linked: the connector's target and what the provider told about the person.</summary>
public sealed record SocialIdentity(string Target, SocialUserInfo UserInfo);
