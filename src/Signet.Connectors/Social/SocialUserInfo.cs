using System.Text.Json;

namespace Signet.Connectors.Social;

/// <summary>The person as the provider describes them (connectors.md 4.1). Serialises to the stored and wire shape.</summary>
public sealed record SocialUserInfo(string Id)
{
    public string? Email { get; init; }

    public string? Phone { get; init; }

    public string? Name { get; init; }

    public string? Avatar { get; init; }

    /// <summary>The whole profile answer of the provider.</summary>
    public JsonElement? RawData { get; init; }
}
