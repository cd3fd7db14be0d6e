using System.Collections.Frozen;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Signet.Identity.Errors;
using Signet.Oidc.Dpop;
using Signet.Oidc.Hosting;
using Signet.Oidc.Tokens;

namespace Signet.Identity.Http.Authentication;

/// <summary>
/// Authenticates users who manage their own account with an opaque access token (account.md 1). Token, grant, session, client and user
/// must all be alive; a JWT is never found.
/// </summary>
internal sealed class AccountBearerHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    LiveTokens tokens,
    SenderConstraint constraint,
    ISubjectStore subjects,
    IOidcTenant tenant) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "signet-account-bearer";
    public const string ScopeClaim = "scope";
    public const string OpenId = "openid";

    private const string Bearer = "Bearer";
    private const int MaxTokenLength = 1024;

    private static readonly ApiError _unauthorized = new("auth.unauthorized", StatusCodes.Status401Unauthorized);
    private static readonly object _supportedTypes = new { supportedTypes = new[] { Bearer } };

    private ApiError? _refusal;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (header.Length == 0)
        {
            return Refuse(new ApiError("auth.authorization_header_missing", StatusCodes.Status401Unauthorized));
        }

        if (PresentedCredential.Parse(header) is not { } credential)
        {
            return Refuse(new ApiError("auth.authorization_token_type_not_supported", StatusCodes.Status401Unauthorized, _supportedTypes));
        }

        return await FindCallerAsync(credential) is { } caller ? Succeed(caller) : Refuse(_unauthorized);
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) => ErrorResponse.WriteAsync(Context, _refusal ?? _unauthorized);

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        ErrorResponse.WriteAsync(Context, new ApiError("auth.forbidden", StatusCodes.Status403Forbidden));

    private async Task<AccountCaller?> FindCallerAsync(PresentedCredential credential)
    {
        var value = credential.Token;
        var ct = Context.RequestAborted;
        if (value.Length is 0 or > MaxTokenLength
            || await tokens.FindAccessTokenAsync(value, ct) is not { } token
            || await constraint.CheckAsync(Context, value, token.Thumbprint, credential.Scheme) is not null
            || await tenant.FindClientAsync(token.ClientId, ct) is not { } client
            || !await subjects.IsAliveAsync(token.Subject, ct))
        {
            return null;
        }

        return new AccountCaller(token.Subject, client.Id, token.Scope.Split(' ').ToFrozenSet(StringComparer.Ordinal))
        {
            IsFirstParty = client is { IsThirdParty: false, IsMetadataDocument: false },
            SessionUid = token.SessionUid,
        };
    }

    private AuthenticateResult Succeed(AccountCaller caller)
    {
        Context.Features.Set(caller);
        var identity = new ClaimsIdentity(SchemeName);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, caller.UserId));
        identity.AddClaims(caller.Scopes.Select(scope => new Claim(ScopeClaim, scope)));
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName));
    }

    private AuthenticateResult Refuse(ApiError error)
    {
        _refusal = error;
        Log.AccountTokenRefused(Logger, error.Code);
        return AuthenticateResult.Fail(error.Code);
    }
}
