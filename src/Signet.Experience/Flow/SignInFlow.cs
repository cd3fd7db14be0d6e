using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Signet.Experience.Flow.Records;
using Signet.Experience.Flow.Steps;
using Signet.Identity.Errors;
using Signet.Oidc.Interactions;

namespace Signet.Experience.Flow;

/// <summary>
/// One trip through the sign-in pages: event, identified user, verification records, pending profile, second factors,
/// captcha (experience.md 3). The Experience API and the server-rendered pages call the same methods. Scoped to the
/// request: call <see cref="OpenAsync"/> first; every successful step is saved and audited before it returns.
/// </summary>
public sealed class SignInFlow(
    InteractionService interactions, FlowAudit audit, FirstFactors factors, SocialSteps social, Identification identification, FlowEnd end)
{
    private Interaction? _interaction;
    private StoredFlow _stored = StoredFlow.Empty;

    /// <summary>True when <see cref="StartAsync"/> was called earlier in this interaction and the state is readable.</summary>
    public bool IsStarted => _stored.State is not null;

    /// <summary>The state; only while <see cref="IsStarted"/>.</summary>
    public FlowState State => _stored.State ?? throw new InvalidOperationException("The flow was not started.");

    /// <summary>Client of the authorization request that led here.</summary>
    public string? ClientId => _interaction?.ClientId;

    /// <summary>The interaction this browser is in; only after <see cref="OpenAsync"/> succeeded.</summary>
    public Interaction Interaction => _interaction ?? throw new InvalidOperationException("The flow was not opened.");

    /// <summary>What the built-in pages remember between two requests; survives <see cref="StartAsync"/>.</summary>
    public JsonObject Pages => _stored.Pages;

    /// <summary>Finds the interaction of this browser. 400 <c>session.not_found</c> / <c>oidc.invalid_request</c>.</summary>
    public async Task<Result> OpenAsync(HttpContext context)
    {
        var lookup = await interactions.ResolveAsync(context);
        if (!lookup.IsFound)
        {
            return FlowErrors.From(lookup.Error);
        }

        _interaction = lookup.Interaction;
        _stored = StoredFlow.Read(_interaction.Result);
        return Result.Success;
    }

    /// <summary>404 <c>session.interaction_not_found</c> unless started.</summary>
    public Result RequireStarted() => IsStarted ? Result.Success : FlowErrors.InteractionNotFound;

    /// <summary>Row 1. Replaces everything. 422 <c>session.captcha_failed</c>.</summary>
    public async Task<Result> StartAsync(InteractionEvent interactionEvent, string? captchaToken, CancellationToken ct)
    {
        // No captcha provider can be configured in this version, so no token can be right (row 1).
        var captcha = string.IsNullOrEmpty(captchaToken) ? Result.Success : ApiError.Unprocessable("session.captcha_failed");
        if (captcha.IsSuccess)
        {
            _stored = _stored with { State = new FlowState { InteractionEvent = interactionEvent, SignInContext = audit.Context() } };
        }

        return await DoneAsync($"Interaction.{interactionEvent}.Create", captcha, ct);
    }

    /// <summary>Row 2. 403 <c>auth.forbidden</c>, 400 <c>session.not_supported_for_forgot_password</c>.</summary>
    public async Task<Result> SwitchEventAsync(InteractionEvent interactionEvent, CancellationToken ct)
    {
        var former = State.InteractionEvent;
        var result = identification.CheckMode(interactionEvent);
        if (result.IsSuccess && (former == InteractionEvent.ForgotPassword) != (interactionEvent == InteractionEvent.ForgotPassword))
        {
            result = FlowErrors.NotSupportedForForgotPassword;
        }

        if (result.IsSuccess && former != interactionEvent)
        {
            State.InteractionEvent = interactionEvent;
            State.Profile = new PendingProfile { Submitted = State.Profile.Submitted };
        }

        return await DoneAsync($"Interaction.{former}.Update", result, ct);
    }

    /// <summary>Row 3 (experience.md 6.1, 6.2).</summary>
    public async Task<Result<IdentificationOutcome>> IdentifyAsync(string? verificationId, bool linkSocialIdentity, CancellationToken ct)
    {
        var result = State.InteractionEvent == InteractionEvent.Register
            ? await identification.RegisterAsync(State, Interaction, verificationId, ct)
            : await identification.IdentifyAsync(State, verificationId, linkSocialIdentity, ct);
        return await DoneAsync(Key("Identifier.Submit"), result, ct);
    }

    /// <summary>Row 4 (experience.md 7). A refusal leaves the state usable: fix the cause and submit again.</summary>
    public async Task<Result<SubmitOutcome>> SubmitAsync(CancellationToken ct)
    {
        var key = Key("Submit");
        var result = await end.SubmitAsync(State, ct);
        if (!result.IsSuccess)
        {
            return await DoneAsync<SubmitOutcome>(key, result.Error, ct);
        }

        await audit.WriteDurableAsync(key, Interaction, State, ct);
        if (State.InteractionEvent == InteractionEvent.ForgotPassword)
        {
            _stored = StoredFlow.Empty;
            await SaveAsync(ct);
            return new SubmitOutcome(null);
        }

        var submission = FlowView.Of(State);
        submission["login"] = new JsonObject { ["accountId"] = result.Value.Id };
        var redirectTo = await interactions.CompleteLoginAsync(Interaction, result.Value.Id, JsonSerializer.SerializeToElement(submission), ct);
        return new SubmitOutcome(redirectTo);
    }

    /// <summary>Row 5: the state without secrets.</summary>
    public JsonObject PublicView() => FlowView.Of(State);

    /// <summary>Row 6. Gives the verification id. 422 <c>session.invalid_credentials</c>, 401 <c>user.suspended</c>, 422 <c>password.expired</c>, 400 blocked.</summary>
    public async Task<Result<string>> VerifyPasswordAsync(Identifier identifier, string password, CancellationToken ct) =>
        await PutAsync(Key("Verification.Password.Submit"), await factors.VerifyPasswordAsync(identifier, password, ct), ct);

    /// <summary>Row 26. Gives the verification id. 422 <c>user.username_already_in_use</c>, 422 <c>password.rejected</c>.</summary>
    public async Task<Result<string>> NewPasswordIdentityAsync(string username, string password, CancellationToken ct) =>
        await PutAsync(Key("Verification.NewPasswordIdentity.Submit"), await factors.NewPasswordIdentityAsync(State, username, password, ct), ct);

    /// <summary>Row 11.</summary>
    public async Task<Result<SocialAuthorization>> CreateSocialAsync(string connectorId, string state, string redirectUri, CancellationToken ct)
    {
        var result = social.Start(connectorId, state, redirectUri, Interaction.Uid);
        if (result.IsSuccess)
        {
            State.Put(new SocialVerification { Id = result.Value.VerificationId, ConnectorId = connectorId });
            _stored = _stored with { ConnectorSession = result.Value.ConnectorSession };
        }

        return await DoneAsync(Key("Verification.Social.Create"), result, ct);
    }

    /// <summary>Row 12. Gives the verification id.</summary>
    public async Task<Result<string>> VerifySocialAsync(string connectorId, JsonElement connectorData, string? verificationId, CancellationToken ct)
    {
        var verified = await social.VerifyAsync(State, connectorId, connectorData, verificationId, _stored.ConnectorSession, ct);
        if (verified.IsSuccess)
        {
            State.Captcha.Skipped = true;
            _stored = _stored with { ConnectorSession = null };
        }

        return await DoneAsync(Key("Verification.Social.Submit"), verified, ct);
    }

    /// <summary>
    /// Records a provider's answer that belongs to no sign-in of this browser: a changed or replayed <c>state</c> (tutorial.md 5).
    /// The interaction is left as it is.
    /// </summary>
    public ValueTask RefuseSocialAsync(CancellationToken ct) => audit.WriteAsync(
        $"Interaction.{_stored.State?.InteractionEvent ?? InteractionEvent.SignIn}.Verification.Social.Submit",
        _interaction,
        _stored.State,
        new ApiError("session.connector_validation_session_not_found"),
        ct);

    /// <summary>Whether an account has the address that a verified social record tells.</summary>
    public async Task<bool> HasRelatedUserAsync(string verificationId, CancellationToken ct) =>
        State.Record<SocialVerification>(verificationId) is { IsVerified: true } record && await identification.HasRelatedUserAsync(record, ct);

    /// <summary>Row 28 <c>username</c>.</summary>
    public Task<Result> AddUsernameAsync(string username, CancellationToken ct) => AddAsync(steps => steps.SetUsernameAsync(State, username, ct), ct);

    /// <summary>Row 28 <c>password</c>.</summary>
    public Task<Result> AddPasswordAsync(string password, CancellationToken ct) => AddAsync(steps => steps.SetPasswordAsync(State, password, ct), ct);

    /// <summary>Row 28 <c>social</c>.</summary>
    public Task<Result> AddSocialAsync(string verificationId, CancellationToken ct) => AddAsync(steps => steps.SetSocialAsync(State, verificationId, ct), ct);

    /// <summary>Row 28 <c>extraProfile</c>.</summary>
    public Task<Result> AddExtraProfileAsync(JsonObject values, CancellationToken ct) =>
        AddAsync(steps => steps.SetExtraProfileAsync(State, values, ct), ct);

    /// <summary>Row 29: the new password of a forgotten one.</summary>
    public Task<Result> ResetPasswordAsync(string password, CancellationToken ct) => AddAsync(steps => steps.ResetPasswordAsync(State, password, ct), ct);

    /// <summary>Keeps <see cref="Pages"/> without doing anything else.</summary>
    public Task SaveAsync(CancellationToken ct) => SaveStoredAsync(ct);

    private string Key(string step) => $"Interaction.{State.InteractionEvent}.{step}";

    private async Task<Result> AddAsync(Func<ProfileSteps, Task<Result>> step, CancellationToken ct) =>
        await DoneAsync(Key("Profile.Update"), await step(end.Profile), ct);

    private async Task<Result<string>> PutAsync<T>(string key, Result<T> record, CancellationToken ct) where T : VerificationRecord
    {
        if (!record.IsSuccess)
        {
            return await DoneAsync<string>(key, record.Error, ct);
        }

        State.Put(record.Value);
        return await DoneAsync<string>(key, record.Value.Id, ct);
    }

    private async Task<Result> DoneAsync(string key, Result result, CancellationToken ct)
    {
        await FinishAsync(key, result.Error, ct);
        return result;
    }

    private async Task<Result<T>> DoneAsync<T>(string key, Result<T> result, CancellationToken ct)
    {
        await FinishAsync(key, result.Error, ct);
        return result;
    }

    // Also after a refusal: a failed registration keeps what the record told (experience.md 22.2 row 16).
    private async Task FinishAsync(string key, ApiError? error, CancellationToken ct)
    {
        await SaveStoredAsync(ct);
        await audit.WriteAsync(key, Interaction, _stored.State, error, ct);
    }

    private async Task SaveStoredAsync(CancellationToken ct) => _interaction = await interactions.SaveResultAsync(Interaction, _stored.ToJson(), ct);
}
