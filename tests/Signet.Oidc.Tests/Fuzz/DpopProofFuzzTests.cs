using CsCheck;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using Signet.Oidc.Dpop;
using Signet.Oidc.Tests.Host;
using Signet.Testing;
using Xunit;

namespace Signet.Oidc.Tests.Fuzz;

/// <summary>RFC 9449 sections 4.3 and 8.</summary>
public sealed class DpopProofFuzzTests : IDisposable
{
    private const string Payload = """{"jti":"1","htm":"POST","htu":"http://localhost/oidc/token","iat":1767225600}""";

    private static readonly DateTimeOffset _now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly DpopKey _key = new();

    [Fact]
    public async Task Q_a_changed_proof_is_never_accepted()
    {
        var proof = _key.Prove("POST", "http://localhost/oidc/token", _now, "nonce", "token");
        Assert.True((await DpopProofReader.ReadAsync(proof)).IsSuccess);

        await Trouble.Mutate(proof).HoldsAsync(async changed =>
        {
            var read = await DpopProofReader.ReadAsync(changed);

            Assert.True(read.IsSuccess ? TroubleTokens.SaysTheSame(changed, proof) : read.Error is { Error: "invalid_dpop_proof", Status: 400 });
        });
    }

    [Fact]
    public Task Anything_else_is_no_proof() =>
        TroubleTokens.Unsigned.HoldsAsync(async proof => Assert.Equal("invalid_dpop_proof", (await DpopProofReader.ReadAsync(proof)).Error?.Error));

    [Fact]
    public Task A_proof_shows_the_key_that_signed_it_whatever_else_it_says() => Gen.Select(Headers(), Payloads()).HoldsAsync(async sent =>
    {
        var read = await DpopProofReader.ReadAsync(_key.Sign(sent.Item1, sent.Item2));

        Assert.True(read.IsSuccess
            ? read.Value is { Id.Length: > 0 and <= 256 } proof && proof.Thumbprint == _key.Thumbprint
            : read.Error is { Error: "invalid_dpop_proof", Status: 400 });
    });

    [Fact]
    public Task A_key_of_any_shape_proves_nothing_that_was_not_signed_with_it() => Keys().HoldsAsync(async key =>
    {
        var read = await DpopProofReader.ReadAsync(_key.Sign($$"""{"typ":"dpop+jwt","alg":"{{key.Algorithm}}","jwk":{{key.Jwk}}}""", Payload));

        Assert.True(!read.IsSuccess || read.Value.Thumbprint == _key.Thumbprint);
    });

    [Fact]
    public Task A_proof_is_good_for_the_address_it_names_and_no_other()
    {
        const string Here = "http://localhost/oidc/token";
        var (tenant, clock) = (new MemoryTenant(), new FakeTimeProvider(_now));
        var nonces = new DpopNonces(tenant, clock);
        var verifier = new DpopVerifier(tenant, new MemoryStore(clock), nonces, clock);
        return Gen.OneOf(Trouble.Mutate(Here), TroubleUris.Uris, Trouble.Unicode, Trouble.Piece.Select(end => Here + "?" + end), Gen.OneOf(Here, "HTTP://LOCALHOST:80/oidc/%74oken#x")).HoldsAsync(async htu =>
        {
            var context = new DefaultHttpContext { Request = { Method = "POST", Path = "/oidc/token" } };
            context.Request.Headers["DPoP"] = _key.Prove("POST", Here, _now, nonces.Current, change: (_, payload) => payload["htu"] = string.Concat(htu.EnumerateRunes()));

            var verified = await verifier.VerifyAsync(context);

            Assert.True(verified.IsSuccess ? new Uri(htu).GetLeftPart(UriPartial.Path) == Here : verified.Error is { Error: "invalid_dpop_proof", Status: 400 });
            Assert.True(verified.IsSuccess || htu != Here);
        });
    }

    [Fact]
    public void A_nonce_with_any_character_changed_is_refused()
    {
        var clock = new FakeTimeProvider(_now);
        var nonces = new DpopNonces(new MemoryTenant(), clock);
        var nonce = nonces.Current;
        Assert.True(nonces.IsCurrent(nonce));

        Gen.OneOf(Trouble.Mutate(nonce), Trouble.Text, Gen.Select(Trouble.Piece, Trouble.Piece).Select(pair => pair.Item1 + nonce + pair.Item2)).Holds(changed =>
        {
            Assert.Equal(changed == nonce, nonces.IsValid(changed));
            Assert.Equal(changed == nonce, nonces.IsCurrent(changed));
        });
    }

    [Fact]
    public void A_nonce_is_good_for_its_period_and_the_next() => Gen.Select(Gen.Int[-600, 600], Gen.Int[0, 119]).Holds((later, start) =>
    {
        var clock = new FakeTimeProvider(_now.AddSeconds(start));
        var tenant = new MemoryTenant();
        var nonce = new DpopNonces(tenant, clock).Current;

        var nonces = new DpopNonces(tenant, new FakeTimeProvider(_now.AddSeconds(start + later)));

        Assert.Equal(start + later is >= 0 and < 240, nonces.IsValid(nonce));
        Assert.Equal(start + later is >= 0 and < 120, nonces.IsCurrent(nonce));
    });

    public void Dispose() => _key.Dispose();

    private Gen<string> Headers() => TroubleJson.Change(
        $$"""{"typ":"dpop+jwt","alg":"ES256","jwk":{{_key.Jwk.ToJsonString()}}}""",
        ("typ", Quoted("dpop+jwt", "JWT")), ("alg", Quoted("ES256", "ES384", "RS256", "none", "HS256")), ("jwk", Gen.Const(_key.Jwk.ToJsonString())), ("kid", Quoted("a")));

    private static Gen<string> Payloads() => TroubleJson.Change(
        Payload,
        ("jti", Trouble.Unicode.Select(TroubleJson.Quote)),
        ("htm", Quoted("GET", "")),
        ("htu", TroubleUris.Uris.Select(TroubleJson.Quote)),
        ("iat", Gen.OneOf("1767225600", "1767225600.5", "-1", "1e11", "253402300800", "253402300799.9", "1e400", "null", "\"1\"")),
        ("nonce", Trouble.Unicode.Select(TroubleJson.Quote)),
        ("ath", Trouble.Unicode.Select(TroubleJson.Quote)));

    private Gen<(string Algorithm, string Jwk)> Keys()
    {
        var numbers = Gen.OneOf(
            Gen.Select(Gen.Byte.Array[0, 600].Select(TroubleTokens.Encode), Gen.OneOf("", "="), string.Concat),
            Gen.Byte.Array[256].Select(TroubleTokens.Encode),
            Gen.OneOf("", "AQAB", "Aw", "AA", "AQ", (string)_key.Jwk["x"]!, (string)_key.Jwk["y"]!),
            Trouble.Unicode).Select(TroubleJson.Quote);
        (string, Gen<string>)[] members =
        [
            ("kty", Quoted("EC", "RSA", "oct", "OKP")), ("crv", Quoted("P-256", "P-384", "P-521", "secp256k1")), ("x", numbers), ("y", numbers), ("n", numbers),
            ("e", numbers), ("d", numbers), ("x5c", numbers), ("kid", numbers), ("alg", numbers),
        ];
        var rsa = Gen.Select(numbers, numbers, (n, e) => $$"""{"kty":"RSA","n":{{n}},"e":{{e}}}""");
        return Gen.Select(
            Gen.OneOf("ES256", "ES384", "ES512", "RS256", "PS256"), Gen.OneOf(rsa, Gen.Const(_key.Jwk.ToJsonString())).SelectMany(jwk => TroubleJson.Change(jwk, members)));
    }

    private static Gen<string> Quoted(params string[] values) => Gen.OneOf(values).Select(TroubleJson.Quote);
}
