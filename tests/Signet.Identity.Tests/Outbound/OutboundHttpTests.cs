using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Signet.Identity.Outbound;

namespace Signet.Identity.Tests.Outbound;

/// <summary>security.md 1.5, attack class N, against a real server on loopback.</summary>
public sealed class OutboundHttpTests : IAsyncLifetime
{
    private readonly WebApplication _target;
    private int _requests;

    public OutboundHttpTests()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _target = builder.Build();
        _target.Use((context, next) =>
        {
            Interlocked.Increment(ref _requests);
            return next(context);
        });
        _target.MapGet("/ok", () => "ok");
        _target.MapGet("/big", () => Results.Bytes(new byte[OutboundHttp.MaxResponseBytes + 1]));
        _target.MapGet("/slow", async (CancellationToken ct) => await Task.Delay(Timeout.Infinite, ct));
        _target.MapGet("/hop/{left:int}", (int left) => Results.Redirect(left == 0 ? "/ok" : $"/hop/{left - 1}"));
        _target.MapGet("/inside", (HttpContext context) => Results.Redirect($"http://localhost:{context.Connection.LocalPort}/ok"));
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private int Port => new Uri(_target.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;

    public async ValueTask InitializeAsync() => await _target.StartAsync();

    public ValueTask DisposeAsync() => _target.DisposeAsync();

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("127.1")]
    [InlineData("2130706433")]
    [InlineData("0x7f000001")]
    [InlineData("0177.0.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("[::ffff:127.0.0.1]")]
    public async Task N_loopback_in_any_spelling_is_never_reached(string host)
    {
        var client = Client();

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => client.GetAsync(new Uri($"http://{host}:{Port}/ok"), Ct));
        Assert.Equal(0, _requests);
    }

    [Fact]
    public async Task N_a_redirect_to_a_private_address_is_refused()
    {
        var client = Client($"127.0.0.1:{Port}");

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => client.GetAsync(new Uri($"http://127.0.0.1:{Port}/inside"), Ct));
        Assert.Equal(1, _requests);
    }

    [Fact]
    public async Task An_address_that_the_operator_allows_is_reached() =>
        Assert.Equal("ok", await Client($"127.0.0.1:{Port}").GetStringAsync(new Uri($"http://127.0.0.1:{Port}/ok"), Ct));

    [Fact]
    public async Task Three_redirects_are_followed_and_a_fourth_is_not()
    {
        var client = Client("127.0.0.1");

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri($"http://127.0.0.1:{Port}/hop/2"), Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync(new Uri($"http://127.0.0.1:{Port}/hop/3"), Ct)).StatusCode);
    }

    [Fact]
    public async Task An_answer_beyond_one_mebibyte_is_refused() =>
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => Client("127.0.0.1").GetAsync(new Uri($"http://127.0.0.1:{Port}/big"), Ct));

    [Fact]
    public async Task An_answer_that_does_not_come_is_given_up() => await Assert.ThrowsAnyAsync<TaskCanceledException>(
        () => Client(timeoutSeconds: 1, "127.0.0.1").GetAsync(new Uri($"http://127.0.0.1:{Port}/slow"), Ct));

    private static HttpClient Client(params string[] allowedPrivateHosts) => Client(10, allowedPrivateHosts);

    private static HttpClient Client(int timeoutSeconds, params string[] allowedPrivateHosts)
    {
        var settings = allowedPrivateHosts.Select((host, i) => KeyValuePair.Create($"Signet:Outbound:AllowedPrivateHosts:{i}", (string?)host))
            .Append(KeyValuePair.Create("Signet:Outbound:TimeoutSeconds", (string?)$"{timeoutSeconds}"));
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        services.AddOutbound();
        return services.BuildServiceProvider().GetRequiredService<OutboundHttp>().CreateClient();
    }
}
