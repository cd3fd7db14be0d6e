using System.Text.Json.Nodes;

namespace Signet.Experience.Flow;

/// <summary>Where the browser goes and the record that waits for it.</summary>
public sealed record SocialAuthorization(string VerificationId, string AuthorizationUri)
{
    internal JsonObject? ConnectorSession { get; init; }
}
