using System.Web;
using CsCheck;
using Microsoft.Extensions.Time.Testing;
using Signet.Oidc.Authorize;
using Signet.Oidc.Clients;
using Signet.Oidc.Http;
using Signet.Oidc.PushedAuthorization;
using Signet.Oidc.Resources;
using Signet.Oidc.Tests.Host;
using Signet.Oidc.Tokens;
using Xunit;

namespace Signet.Oidc.Tests.Fuzz;

/// <summary>Contract sections 3 and 4.1: authorization requests, pushed ones, and where the browser is sent.</summary>
public sealed class AuthorizeFuzzTests
{
    private static readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
    private static readonly MemoryStore _store = new(_clock);
    private static readonly MemoryTenant _tenant = NewTenant();
    private static readonly PushedRequests _pushed = new(_store, _clock);
    private static readonly AuthorizeRequestReader _reader = new(_tenant, _pushed, new JwtReader(_tenant, _clock));

    private static readonly string[] _errors =
    [
        "invalid_request", "invalid_scope", "invalid_target", "unsupported_response_type", "unsupported_response_mode", "request_not_supported",
        "request_uri_not_supported", "registration_not_supported",
    ];

    private static readonly string[] _pages =
        ["/sign-in", "/register", "/reset-password", "/identifier-sign-in", "/identifier-register", "/single-sign-on"];

    [Fact]
    public Task Any_parameters_are_a_request_or_a_refusal() => TroubleParameters.OfAuthorize.HoldsAsync(async parameters =>
    {
        var read = await _reader.ReadAsync(new RequestParameters([.. parameters]), TestContext.Current.CancellationToken);

        if (read.IsSuccess)
        {
            Assert.True(RedirectUris.Allows(read.Value.Client, read.Value.RedirectUri!));
            Assert.True(AuthorizeChecks.Run(AuthorizeChecks.AtAuthorize, read.Value) is not { } error || _errors.Contains(error.Error));
            Assert.True(AuthorizeChecks.Run(AuthorizeChecks.ForDevices, read.Value) is not { } refused || _errors.Contains(refused.Error));
        }
        else
        {
            Assert.Contains(read.Error.Error, (string[])["invalid_request", "invalid_client", "invalid_redirect_uri", "invalid_request_uri"]);
        }
    });

    [Fact]
    public void The_browser_is_sent_to_a_page_of_ours_and_nowhere_else() => TroubleParameters.OfAuthorize.Holds(parameters =>
    {
        var request = new AuthorizeRequest(_tenant, _tenant.Clients["spa"], new RequestParameters([.. parameters]));

        foreach (var location in (string[])[SignInLocation.ForLogin(request), SignInLocation.ForConsent(request)])
        {
            var uri = new Uri(new Uri("https://tenant.example.com/oidc/auth"), location);
            Assert.DoesNotContain(location, c => c is <= ' ' or > '~' or '\\' or '"' or '<' or '#');
            Assert.Equal("https://tenant.example.com" + location.Split('?')[0], uri.GetLeftPart(UriPartial.Path));
            Assert.True(_pages.Contains(uri.AbsolutePath) || uri.AbsolutePath == "/consent" || IsDirect(uri), location);
            Assert.Equal("spa", HttpUtility.ParseQueryString(uri.Query)["app_id"]);
        }
    });

    [Fact]
    public async Task A_request_uri_with_any_change_leads_nowhere()
    {
        var ct = TestContext.Current.CancellationToken;
        List<KeyValuePair<string, string>> parameters = [new("client_id", "spa"), new("redirect_uri", OidcHost.Redirect)];
        var uri = await _pushed.AddAsync(new PushedRequest("spa", parameters), ct);

        await Gen.OneOf(Trouble.Mutate(uri), Trouble.Text.Select(text => PushedRequests.Prefix + text), Trouble.Text).Where(text => text.Length > 0).HoldsAsync(async changed =>
        {
            var read = await _reader.ReadAsync(new RequestParameters([.. parameters, new("request_uri", changed)]), ct);

            Assert.Equal(changed == uri, read.Value?.PushedRequestId is not null);
            Assert.True(read.Error is null or { Error: "invalid_request_uri" });
        });
    }

    private static bool IsDirect(Uri uri) => uri.AbsolutePath.Split('/') is ["", "direct", "social" or "sso", { Length: > 0 }];

    private static MemoryTenant NewTenant()
    {
        var tenant = new MemoryTenant();
        tenant.Resources[OidcHost.Api] = new Resource(OidcHost.Api, TimeSpan.FromMinutes(10));
        tenant.Add(new Client { Id = "spa", Type = ClientType.Spa, RedirectUris = [OidcHost.Redirect] });
        tenant.Add(new Client { Id = "third", Type = ClientType.Traditional, IsThirdParty = true, RedirectUris = [OidcHost.Redirect, "https://*.example.org/*"] });
        tenant.Add(new Client { Id = "native", Type = ClientType.Native, RedirectUris = ["http://localhost/callback"] });
        return tenant;
    }
}
