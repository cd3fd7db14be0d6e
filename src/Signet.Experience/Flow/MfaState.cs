using System.Text.Json;

namespace Signet.Experience.Flow;

/// <summary>What the interaction knows about second factors before submit writes it to the user (experience.md 3.2 <c>mfa</c>).</summary>
public sealed class MfaState
{
    public bool? MfaEnabled { get; set; }

    public bool? MfaSkipped { get; set; }

    public bool? AdditionalBindingSuggestionSkipped { get; set; }

    public bool? PasskeySkipped { get; set; }

    /// <summary>Pending factor of each kind in the stored shape of experience.md 10.1; secrets never leave through the public view.</summary>
    public JsonElement? Totp { get; set; }

    public List<JsonElement>? WebAuthn { get; set; }

    public JsonElement? BackupCode { get; set; }
}
