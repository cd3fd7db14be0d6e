using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Signet.Experience.Flow;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Validation;

namespace Signet.Experience.Api;

/// <summary>POST /api/experience/profile: adds to the pending profile (experience.md 6.4).</summary>
internal static class AddProfile
{
    [JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
    [JsonDerivedType(typeof(UsernameBody), "username")]
    [JsonDerivedType(typeof(PasswordBody), "password")]
    [JsonDerivedType(typeof(EmailBody), "email")]
    [JsonDerivedType(typeof(PhoneBody), "phone")]
    [JsonDerivedType(typeof(SocialBody), "social")]
    [JsonDerivedType(typeof(ExtraProfileBody), "extraProfile")]
    internal abstract record Body;

    internal sealed record UsernameBody([property: Pattern(@"^[A-Z_a-z]\w*$")] string Value) : Body;

    internal sealed record PasswordBody(string Value) : Body;

    internal sealed record EmailBody(string VerificationId) : Body;

    internal sealed record PhoneBody(string VerificationId) : Body;

    internal sealed record SocialBody(string VerificationId) : Body;

    internal sealed record ExtraProfileBody(JsonObject Values) : Body;

    internal static async Task<NoContentAnswer> HandleAsync(JsonBody<Body> body, SignInFlow flow, CancellationToken ct) => body.Value switch
    {
        UsernameBody username => await flow.AddUsernameAsync(username.Value, ct),
        PasswordBody password => await flow.AddPasswordAsync(password.Value, ct),
        SocialBody social => await flow.AddSocialAsync(social.VerificationId, ct),
        ExtraProfileBody extra => await flow.AddExtraProfileAsync(extra.Values, ct),

        // Only a code record proves an address, and this interaction cannot hold one.
        _ => FlowErrors.RecordNotFound,
    };
}
