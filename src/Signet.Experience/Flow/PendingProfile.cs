using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Signet.Experience.Flow;

/// <summary>Profile data collected by the interaction and not yet written to the user (experience.md 3.2 <c>profile</c>).</summary>
public sealed class PendingProfile
{
    public string? Avatar { get; set; }

    public string? Name { get; set; }

    public string? Username { get; set; }

    public string? PrimaryEmail { get; set; }

    public string? PrimaryPhone { get; set; }

    public string? PasswordEncrypted { get; set; }

    public string? PasswordEncryptionMethod { get; set; }

    public JsonObject? Profile { get; set; }

    public JsonObject? CustomData { get; set; }

    public SocialIdentity? SocialIdentity { get; set; }

    /// <summary>Token set of the provider, sealed for the vault; stored only when the user row is written.</summary>
    public PendingTokenSet? SocialConnectorTokenSetSecret { get; set; }


    /// <summary>The sign-up fields were submitted once: from then on only required ones are enforced.</summary>
    public bool? Submitted { get; set; }

    [JsonIgnore]
    public bool HasPassword => PasswordEncrypted is not null;
}
