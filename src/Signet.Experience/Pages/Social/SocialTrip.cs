using System.Buffers.Text;
using System.Text;
using System.Text.Json.Nodes;
using Signet.Experience.Flow;
using Signet.Identity;

namespace Signet.Experience.Pages.Social;

/// <summary>
/// What the interaction remembers of a trip to a provider, so that only the browser that started it can end it (security.md class I).
/// The state also carries the client, because the provider sends the browser back without one.
/// </summary>
internal sealed record SocialTrip(string State, string VerificationId)
{
    private const string Member = "social";

    public static string NewState(string clientId) => $"{Secrets.NewToken()}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(clientId))}";

    /// <summary>The client that a state was made for; null for a state that is none of ours.</summary>
    public static string? ClientOf(string? state)
    {
        if (state is not { Length: < 2048 } || state.Split('.') is not [_, var encoded])
        {
            return null;
        }

        return Base64Url.IsValid(encoded) ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(encoded)) : null;
    }

    public static SocialTrip? Find(SignInFlow flow, string connectorId) =>
        flow.Pages[Member]?[connectorId] is JsonObject trip && (string?)trip["state"] is { } state && (string?)trip["verificationId"] is { } id
            ? new SocialTrip(state, id)
            : null;

    public void Keep(SignInFlow flow, string connectorId)
    {
        var trips = flow.Pages[Member] as JsonObject ?? [];
        trips[connectorId] = new JsonObject { ["state"] = State, ["verificationId"] = VerificationId };
        flow.Pages[Member] = trips;
    }

    /// <summary>A state is good for one return.</summary>
    public SocialTrip Used() => this with { State = "" };
}
