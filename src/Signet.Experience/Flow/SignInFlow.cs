using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Signet.Identity.Errors;

namespace Signet.Experience.Flow;

/// <summary>
/// One trip through the sign-in pages: event, identified user, verification records, pending profile, second factors,
/// captcha (experience.md 3). The Experience API and the server-rendered pages call the same methods. Scoped to the
/// request: call <see cref="OpenAsync"/> first; every successful step is saved and audited before it returns.
/// </summary>
public sealed class SignInFlow
{
    /// <summary>True when <see cref="StartAsync"/> was called earlier in this interaction and the state is readable.</summary>
    public bool IsStarted => throw new NotImplementedException();

    /// <summary>The state; only while <see cref="IsStarted"/>.</summary>
    public FlowState State => throw new NotImplementedException();

    /// <summary>Client of the authorization request that led here.</summary>
    public string? ClientId => throw new NotImplementedException();

    /// <summary>Finds the interaction of this browser. 400 <c>session.not_found</c> / <c>oidc.invalid_request</c>.</summary>
    public Task<Result> OpenAsync(HttpContext context, CancellationToken ct) => throw new NotImplementedException();

    /// <summary>404 <c>session.interaction_not_found</c> unless started.</summary>
    public Result RequireStarted() => throw new NotImplementedException();

    /// <summary>Row 1. Replaces everything. 422 <c>session.captcha_failed</c>.</summary>
    public Task<Result> StartAsync(InteractionEvent interactionEvent, string? captchaToken, CancellationToken ct) => throw new NotImplementedException();

    /// <summary>Row 2. 403 <c>auth.forbidden</c>, 400 <c>session.not_supported_for_forgot_password</c>.</summary>
    public Task<Result> SwitchEventAsync(InteractionEvent interactionEvent, CancellationToken ct) => throw new NotImplementedException();

    /// <summary>Row 3 (experience.md 6.1, 6.2).</summary>
    public Task<Result<IdentificationOutcome>> IdentifyAsync(string? verificationId, bool linkSocialIdentity, CancellationToken ct) => throw new NotImplementedException();

    /// <summary>Row 4 (experience.md 7). A refusal leaves the state usable: fix the cause and submit again.</summary>
    public Task<Result<SubmitOutcome>> SubmitAsync(CancellationToken ct) => throw new NotImplementedException();

    /// <summary>Row 5: the state without secrets.</summary>
    public JsonObject PublicView() => throw new NotImplementedException();

    /// <summary>Row 6. Gives the verification id. 422 <c>session.invalid_credentials</c>, 401 <c>user.suspended</c>, 422 <c>password.expired</c>, 400 blocked.</summary>
    public Task<Result<string>> VerifyPasswordAsync(Identifier identifier, string password, CancellationToken ct) => throw new NotImplementedException();

    /// <summary>Row 26. Gives the verification id. 422 <c>user.username_already_in_use</c>, 422 <c>password.rejected</c>.</summary>
    public Task<Result<string>> NewPasswordIdentityAsync(string username, string password, CancellationToken ct) => throw new NotImplementedException();

    /// <summary>Row 11.</summary>
    public Task<Result<SocialStart>> BeginSocialAsync(string connectorId, string state, string redirectUri, CancellationToken ct) => throw new NotImplementedException();

    /// <summary>Row 12. <paramref name="connectorData"/>: all callback parameters except <c>state</c>, plus <c>redirectUri</c>. Gives the verification id.</summary>
    public Task<Result<string>> VerifySocialAsync(string connectorId, JsonElement connectorData, string? verificationId, CancellationToken ct) => throw new NotImplementedException();

    /// <summary>Row 28 <c>username</c>.</summary>
    public Task<Result> AddUsernameAsync(string username, CancellationToken ct) => throw new NotImplementedException();

    /// <summary>Row 28 <c>password</c>.</summary>
    public Task<Result> AddPasswordAsync(string password, CancellationToken ct) => throw new NotImplementedException();

    /// <summary>Row 28 <c>social</c>.</summary>
    public Task<Result> AddSocialAsync(string verificationId, CancellationToken ct) => throw new NotImplementedException();

    /// <summary>Row 28 <c>extraProfile</c>.</summary>
    public Task<Result> AddExtraProfileAsync(JsonObject values, CancellationToken ct) => throw new NotImplementedException();

    /// <summary>Row 29: the new password of a forgotten one.</summary>
    public Task<Result> ResetPasswordAsync(string password, CancellationToken ct) => throw new NotImplementedException();

    /// <summary>Row 37: ids of the enterprise connectors that own the domain of this address.</summary>
    public Task<IReadOnlyList<string>> SsoConnectorIdsAsync(string email, CancellationToken ct) => throw new NotImplementedException();
}
