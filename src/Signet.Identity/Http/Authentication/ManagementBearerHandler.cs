using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Signet.Identity.Errors;
using Signet.Oidc.Dpop;

namespace Signet.Identity.Http.Authentication;

/// <summary>Authenticates calls of the Management API (management.md 3) and answers its failures exactly as 3.3 lists them.</summary>
internal sealed class ManagementBearerHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    IOptions<HttpEdgeOptions> edge,
    ManagementTokenValidator tokens,
    SenderConstraint constraint) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "signet-management-bearer";

    private const string Bearer = "Bearer ";
    private const string DevelopmentUserHeader = "development-user-id";

    private static readonly ApiError _unauthorized = new("auth.unauthorized", StatusCodes.Status401Unauthorized);

    private ApiError? _refusal;

    private static readonly object _supportedTypes = new { supportedTypes = new[] { "Bearer" } };

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (DevelopmentUser() is { } developer)
        {
            return Succeed(developer, ManagementCaller.UserKind);
        }

        var header = Request.Headers.Authorization.ToString();
        if (header.Length == 0)
        {
            return Refuse(new ApiError("auth.authorization_header_missing", 401));
        }

        if (PresentedCredential.Parse(header, Bearer) is not { } credential)
        {
            return Refuse(new ApiError("auth.authorization_token_type_not_supported", 401, _supportedTypes));
        }

        var verdict = await tokens.ValidateAsync(credential.Token, Context.RequestAborted);
        if (!verdict.IsSuccess)
        {
            return Refuse(verdict.Error);
        }

        var token = verdict.Value;
        return await constraint.CheckAsync(Context, credential.Token, token.Thumbprint, credential.Scheme) is null
            ? Succeed(token.Subject, token.IsApplication ? ManagementCaller.ApplicationKind : ManagementCaller.UserKind)
            : Refuse(_unauthorized);
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) =>
        ErrorResponse.WriteAsync(Context, _refusal ?? _unauthorized);

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        ErrorResponse.WriteAsync(Context, new ApiError("auth.forbidden", StatusCodes.Status403Forbidden));

    private string? DevelopmentUser()
    {
        if (!edge.Value.AllowsDevelopmentUser)
        {
            return null;
        }

        var header = Request.Headers[DevelopmentUserHeader].ToString();
        var developer = header.Length > 0 ? header : edge.Value.DevelopmentUserId;
        return string.IsNullOrEmpty(developer) ? null : developer;
    }

    private static AuthenticateResult Succeed(string subject, string kind)
    {
        var identity = new ClaimsIdentity(
            [new Claim(ClaimTypes.NameIdentifier, subject), new Claim(ManagementCaller.KindClaim, kind)],
            SchemeName);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName));
    }

    private AuthenticateResult Refuse(ApiError error)
    {
        _refusal = error;
        Log.TokenRefused(Logger, error.Code);
        return AuthenticateResult.Fail(error.Code);
    }
}
