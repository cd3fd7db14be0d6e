using Signet.Connectors.Social;
using Signet.Identity.Users;

namespace Signet.Experience.Flow.Records;

/// <summary>What a verification record may ask when it is asked who it proves.</summary>
public sealed class RecordContext(UserDirectory users, SocialConnectors connectors)
{
    public UserDirectory Users => users;

    public SocialConnectors Connectors => connectors;
}
