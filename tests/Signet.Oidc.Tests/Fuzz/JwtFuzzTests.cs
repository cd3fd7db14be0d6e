using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.JsonWebTokens;
using Signet.Oidc.Clients;
using Signet.Oidc.Keys;
using Signet.Oidc.Resources;
using Signet.Oidc.Tests.Host;
using Signet.Oidc.Tokens;
using Signet.Testing;
using Xunit;

namespace Signet.Oidc.Tests.Fuzz;

/// <summary>Attack class Q: access and ID tokens that come back.</summary>
public sealed class JwtFuzzTests : IDisposable
{
    private static readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
    private static readonly byte[] _ec = SigningKeyGenerator.CreatePkcs8("ES256");
    private static readonly byte[] _rsa = NewRsa();

    private static readonly MemoryTenant _tenant = TenantWith(_ec, _rsa);
    private static readonly JwtReader _reader = new(_tenant, _clock);
    private static readonly string[] _accessTokens = [AccessToken(_tenant), AccessToken(TenantWith(_rsa, _ec))];
    private static readonly string[] _idTokens = [IdToken(_tenant), IdToken(TenantWith(_rsa, _ec))];

    private readonly DpopKey _stranger = new();

    [Fact]
    public async Task The_tokens_these_rules_start_from_are_valid()
    {
        Assert.All(await Task.WhenAll(_accessTokens.Select(_reader.ReadAccessTokenAsync)), Assert.NotNull);
        Assert.All(await Task.WhenAll(_idTokens.Select(_reader.ReadIdTokenAsync)), Assert.NotNull);
        Assert.All(await Task.WhenAll(_idTokens.Select(_reader.ReadAccessTokenAsync)), Assert.Null);
        Assert.All(await Task.WhenAll(_accessTokens.Select(_reader.ReadIdTokenAsync)), Assert.Null);
    }

    [Fact]
    public Task Q_a_changed_token_is_never_accepted() =>
        (from token in Gen.OneOf([.. _accessTokens, .. _idTokens])
         from changed in Trouble.Mutate(token)
         select (token, changed)).HoldsAsync(async pair =>
        {
            var accepted = await ReadAsync(pair.changed);

            Assert.True(accepted is null || TroubleTokens.SaysTheSame(pair.changed, pair.token));
        });

    [Fact]
    public Task Q_parts_of_two_tokens_make_no_third() =>
        Gen.OneOf(_accessTokens.Concat(_idTokens).SelectMany(token => token.Split('.')).Append("").ToArray()).Array[1, 5].Select(parts => string.Join('.', parts))
            .HoldsAsync(async token => Assert.True(await ReadAsync(token) is null || _accessTokens.Contains(token) || _idTokens.Contains(token)));

    [Fact]
    public Task Anything_else_is_no_token() => TroubleTokens.Unsigned.HoldsAsync(async token => Assert.Null(await ReadAsync(token)));

    [Fact]
    public Task Q_no_header_makes_us_trust_a_stranger() =>
        Gen.Select(Headers(), Gen.OneOf([.. _accessTokens, .. _idTokens]).Select(token => token.Split('.')), Gen.Int[0, 3]).HoldsAsync(async forged =>
        {
            var (header, original, kind) = forged;
            var signed = TroubleTokens.Encode(header) + "." + original[1];
            var token = kind switch
            {
                0 => signed + ".",
                1 => signed + "." + original[2],
                2 => signed + "." + SignWithPublicKey(signed),
                _ => _stranger.Sign(header, Encoding.UTF8.GetString(Base64Url.DecodeFromChars(original[1]))),
            };

            var accepted = await ReadAsync(token);

            Assert.True(accepted is null || TroubleTokens.SaysTheSame(token, string.Join('.', original)));
        });

    public void Dispose() => _stranger.Dispose();

    private static async Task<JsonWebToken?> ReadAsync(string token) => await _reader.ReadAccessTokenAsync(token) ?? await _reader.ReadIdTokenAsync(token);

    private Gen<string> Headers() =>
        Gen.Select(
            Gen.OneOf("alg", "typ", "kid", "jwk", "jku", "x5u", "x5c", "crit", "b64", "enc", "cty"),
            Gen.OneOf(
                Gen.OneOf("none", "None", "HS256", "ES256", "es256", "ES256K", "RS256", "PS256", "at+jwt", "JWT", "dir", "b64", "A128GCM", "../../dev/null").Select(TroubleJson.Quote),
                Gen.OneOf([.. _tenant.SigningKeys.Keys.Select(key => TroubleJson.Quote(key.KeyId))]),
                Gen.OneOf(_stranger.Jwk.ToJsonString(), "[\"b64\"]", "\"http://127.0.0.1:1/jwks\""),
                TroubleJson.Value)).Array[1, 6].Select(members => "{" + string.Join(',', members.Select(member => $"\"{member.Item1}\":{member.Item2}")) + "}");

    /// <summary>The public key as the secret of HS256.</summary>
    private static string SignWithPublicKey(string signed)
    {
        using var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(_ec, out _);
        return Base64Url.EncodeToString(HMACSHA256.HashData(key.ExportSubjectPublicKeyInfo(), Encoding.ASCII.GetBytes(signed)));
    }

    private static MemoryTenant TenantWith(byte[] current, byte[] previous) => new()
    {
        SigningKeys = new SigningKeySet([SigningKey.FromPkcs8(current, SigningKeyStatus.Current), SigningKey.FromPkcs8(previous, SigningKeyStatus.Previous)]),
    };

    private static string AccessToken(MemoryTenant tenant)
    {
        var target = TokenTarget.ForResource(new Resource(OidcHost.Api, TimeSpan.FromMinutes(10)));
        var request = new AccessTokenRequest { Client = new Client { Id = "web", Type = ClientType.Traditional }, Target = target, Subject = OidcHost.User, Scope = "read" };
        return AccessTokenJwt.Write(tenant, request, "jti", _clock.GetUtcNow(), custom: null);
    }

    private static string IdToken(MemoryTenant tenant) => IdTokenFactory.Write(
        tenant, new IdTokenRequest(new Client { Id = "web", Type = ClientType.Traditional }, OidcHost.User, []), new JsonObject { ["name"] = "Ada" }, _clock.GetUtcNow());

    private static byte[] NewRsa()
    {
        using var key = RSA.Create(2048);
        return key.ExportPkcs8PrivateKey();
    }
}
