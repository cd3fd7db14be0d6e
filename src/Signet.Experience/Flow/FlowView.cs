using System.Text.Json.Nodes;

namespace Signet.Experience.Flow;

/// <summary>The state as a client may see it: no digest, no token, no pending secret (experience.md 4.2 row 5).</summary>
internal static class FlowView
{
    private static readonly string[] _privateProfile =
        ["passwordEncrypted", "passwordEncryptionMethod", "socialConnectorTokenSetSecret", "enterpriseSsoConnectorTokenSetSecret", "submitted"];

    public static JsonObject Of(FlowState state)
    {
        var profile = FlowJson.ToObject(state.Profile);
        foreach (var member in _privateProfile)
        {
            profile.Remove(member);
        }

        var view = new JsonObject { ["interactionEvent"] = state.InteractionEvent.ToString() };
        if (state.UserId is not null)
        {
            view["userId"] = state.UserId;
        }

        view["profile"] = profile;
        view["mfa"] = Mfa(state.Mfa);
        view["verificationRecords"] = new JsonArray([.. state.VerificationRecords.Select(record => record.ToPublic())]);
        view["signInContext"] = new JsonObject(state.SignInContext.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value)));
        view["captcha"] = FlowJson.ToObject(state.Captcha);
        return view;
    }

    private static JsonObject Mfa(MfaState mfa)
    {
        var view = new JsonObject();
        Add(view, "mfaEnabled", mfa.MfaEnabled);
        Add(view, "mfaSkipped", mfa.MfaSkipped);
        Add(view, "passkeySkipped", mfa.PasskeySkipped);
        return view;
    }

    private static void Add(JsonObject view, string name, bool? value)
    {
        if (value is not null)
        {
            view[name] = value;
        }
    }
}
