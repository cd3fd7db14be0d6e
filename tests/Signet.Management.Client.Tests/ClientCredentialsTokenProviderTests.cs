using System.Net;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Signet.Management.Client.Tests;

public sealed class ClientCredentialsTokenProviderTests : IDisposable
{
    private readonly RecordedServer _server = new();
    private readonly FakeTimeProvider _time = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task A_token_is_reused_until_shortly_before_it_expires()
    {
        _server.Answer(HttpStatusCode.OK, """{"access_token":"one","expires_in":3600,"token_type":"Bearer"}""");
        _server.Answer(HttpStatusCode.OK, """{"access_token":"two","expires_in":3600,"token_type":"Bearer"}""");
        using var tokens = Create();

        Assert.Equal("one", await tokens.GetAccessTokenAsync(TestContext.Current.CancellationToken));
        _time.Advance(TimeSpan.FromMinutes(58));
        Assert.Equal("one", await tokens.GetAccessTokenAsync(TestContext.Current.CancellationToken));
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("two", await tokens.GetAccessTokenAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_request_is_a_client_credentials_grant_for_the_management_api()
    {
        _server.Answer(HttpStatusCode.OK, """{"access_token":"one","expires_in":3600}""");
        using var tokens = Create();

        await tokens.GetAccessTokenAsync(TestContext.Current.CancellationToken);

        var request = Assert.Single(_server.Requests);
        Assert.Equal("/oidc/token", request.Target);
        Assert.Equal("Basic YXBwOnNlY3JldA==", request.Authorization);
        Assert.Equal("grant_type=client_credentials&resource=https%3A%2F%2Fdefault.logto.app%2Fapi&scope=all", request.Body);
    }

    [Fact]
    public async Task A_refused_client_is_a_typed_error()
    {
        _server.Answer(HttpStatusCode.Unauthorized, """{"error":"invalid_client","error_description":"client authentication failed"}""");
        using var tokens = Create();

        var error = await Assert.ThrowsAsync<SignetApiException>(
            async () => await tokens.GetAccessTokenAsync(TestContext.Current.CancellationToken));

        Assert.Equal("invalid_client", error.Code);
    }

    private ClientCredentialsTokenProvider Create() => new(
        _server.CreateHttpClient(),
        new ClientCredentialsOptions { Endpoint = new Uri("http://tenant.test"), AppId = "app", AppSecret = "secret" },
        _time);
}
