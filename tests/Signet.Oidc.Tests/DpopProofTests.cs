using System.Net;
using System.Text.Json.Nodes;
using Signet.Oidc.Tests.Host;
using Signet.Testing;
using Xunit;

namespace Signet.Oidc.Tests;

/// <summary>RFC 9449 section 4.3: what makes a proof worthless.</summary>
public sealed class DpopProofTests
{
    private static readonly Dictionary<string, Action<JsonObject, JsonObject>> _mistakes = new()
    {
        ["another type"] = (header, _) => header["typ"] = "JWT",
        ["no type"] = (header, _) => header.Remove("typ"),
        ["no signature algorithm"] = (header, _) => header["alg"] = "none",
        ["a symmetric algorithm"] = (header, _) => header["alg"] = "HS256",
        ["no key"] = (header, _) => header.Remove("jwk"),
        ["a key that is no object"] = (header, _) => header["jwk"] = "key",
        ["a private key"] = (header, _) => header["jwk"]!["d"] = "AAAA",
        ["a symmetric key"] = (header, _) => header["jwk"] = new JsonObject { ["kty"] = "oct", ["k"] = "AAAA" },
        ["a key of a kind nobody knows"] = (header, _) => header["jwk"]!["kty"] = "XX",
        ["a point that is not on the curve"] = (header, _) => header["jwk"]!["x"] = header["jwk"]!["y"]!.DeepClone(),
        ["a coordinate that is no base64url"] = (header, _) => header["jwk"]!["x"] = "%%%",
        ["another method"] = (_, payload) => payload["htm"] = "GET",
        ["the method in other letters"] = (_, payload) => payload["htm"] = "post",
        ["another address"] = (_, payload) => payload["htu"] = "https://elsewhere.example.com/oidc/token",
        ["another path"] = (_, payload) => payload["htu"] = (string)payload["htu"]! + "/x",
        ["no address"] = (_, payload) => payload.Remove("htu"),
        ["an address that is none"] = (_, payload) => payload["htu"] = "token",
        ["no method"] = (_, payload) => payload.Remove("htm"),
        ["no id"] = (_, payload) => payload.Remove("jti"),
        ["an empty id"] = (_, payload) => payload["jti"] = "",
        ["an endless id"] = (_, payload) => payload["jti"] = new string('x', 2000),
        ["no time"] = (_, payload) => payload.Remove("iat"),
        ["a time that is text"] = (_, payload) => payload["iat"] = "now",
        ["a time beyond all dates"] = (_, payload) => payload["iat"] = 1e300,
        ["an old time"] = (_, payload) => payload["iat"] = (long)payload["iat"]! - 600,
        ["a time to come"] = (_, payload) => payload["iat"] = (long)payload["iat"]! + 600,
    };

    public static TheoryData<string> Mistakes => [.. _mistakes.Keys];

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task A_proof_with_a_mistake_is_refused_and_the_code_stays_usable(string mistake)
    {
        await using var host = await StartAsync();
        using var device = new DpopClient(host);
        await device.LearnNonceAsync();
        var code = await device.AuthorizeAsync();

        var bad = device.Key.Prove("POST", host.Tenant.Issuer + "/token", host.Clock.GetUtcNow(), device.Nonce, change: _mistakes[mistake]);
        var (status, error, _) = await device.PostAsync("/oidc/token", [bad], Flows.Exchange(code));

        Assert.Equal((HttpStatusCode.BadRequest, "invalid_dpop_proof"), (status, (string)error["error"]!));
        Assert.Equal(HttpStatusCode.OK, (await device.RedeemAsync(code, device.Nonce)).Status);
    }

    [Fact]
    public async Task Query_and_fragment_of_the_address_do_not_count_and_neither_does_its_spelling()
    {
        await using var host = await StartAsync();
        using var device = new DpopClient(host);
        await device.LearnNonceAsync();
        var code = await device.AuthorizeAsync();

        var uri = host.Tenant.Issuer.Replace("http://", "HTTP://", StringComparison.Ordinal) + "/token?a=b#c";
        var proof = device.Key.Prove("POST", uri, host.Clock.GetUtcNow(), device.Nonce);

        Assert.Equal(HttpStatusCode.OK, (await device.PostAsync("/oidc/token", [proof], Flows.Exchange(code))).Status);
    }

    [Fact]
    public async Task Neither_two_proofs_nor_a_forged_nor_a_changed_one_is_a_proof()
    {
        await using var host = await StartAsync();
        using var device = new DpopClient(host);
        using var other = new DpopKey();
        await device.LearnNonceAsync();
        var code = await device.AuthorizeAsync();
        string Prove() => device.Prove("POST", host.Tenant.Issuer + "/token", accessToken: null);
        var (good, foreign) = (Prove().Split('.'), other.Prove("POST", host.Tenant.Issuer + "/token", host.Clock.GetUtcNow(), device.Nonce).Split('.'));

        string[][] attempts =
        [
            [Prove(), Prove()], [good[0] + "." + good[1] + "." + foreign[2]], [good[0] + "." + foreign[1] + "." + good[2]], [good[0] + "." + good[1] + "."],
            ["not a proof"], [""], [new string('x', 9000)], ["a.b.c"], ["..."],
        ];
        foreach (var proofs in attempts)
        {
            var (status, error, _) = await device.PostAsync("/oidc/token", proofs, Flows.Exchange(code));
            Assert.Equal((HttpStatusCode.BadRequest, "invalid_dpop_proof"), (status, (string)error["error"]!));
        }

        Assert.Equal(HttpStatusCode.OK, (await device.RedeemAsync(code, device.Nonce)).Status);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("made up")]
    [InlineData("14000000.AAAA")]
    public async Task A_nonce_that_is_not_ours_is_answered_with_one_that_is(string? nonce)
    {
        await using var host = await StartAsync();
        using var device = new DpopClient(host);
        var code = await device.AuthorizeAsync();

        var (status, error, fresh) = await device.RedeemAsync(code, nonce);

        Assert.Equal((HttpStatusCode.BadRequest, "use_dpop_nonce"), (status, (string)error["error"]!));
        Assert.Equal(HttpStatusCode.OK, (await device.RedeemAsync(code, fresh)).Status);
    }

    [Fact]
    public async Task P_of_many_uses_of_one_proof_one_counts()
    {
        await using var host = await StartAsync();
        using var device = new DpopClient(host);
        await device.LearnNonceAsync();
        var proof = device.Prove("POST", host.Tenant.Issuer + "/token", accessToken: null);
        (string, string)[] form =
            [("grant_type", "client_credentials"), ("client_id", "machine"), ("client_secret", OidcHost.Secret), ("resource", OidcHost.Api)];

        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => device.PostAsync("/oidc/token", [proof], form)));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK);
        Assert.All(answers.Where(answer => answer.Status != HttpStatusCode.OK), answer => Assert.Equal("invalid_dpop_proof", (string)answer.Body["error"]!));
    }

    private static async Task<OidcHost> StartAsync()
    {
        var host = await OidcHost.StartAsync();
        host.Tenant.AcceptsDpop = true;
        return host;
    }
}
