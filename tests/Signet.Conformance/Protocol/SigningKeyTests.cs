using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Signet.Identity;
using Signet.Identity.Crypto;
using Signet.Identity.Keys;
using Signet.Identity.Tenants;

namespace Signet.Conformance.Protocol;

/// <summary>What keys sign, and for what (RFC 9068 sections 2.1 and 4, OpenID Connect Core section 15.1).</summary>
public sealed class SigningKeyTests(SigningKeyTests.Fixture fixture) : IClassFixture<SigningKeyTests.Fixture>
{
    private const string ManagementApiIndicator = "https://default.logto.app/api";

    [Fact]
    public async Task After_a_rotation_to_rsa_tokens_are_signed_with_RS256_and_verify_with_the_published_key()
    {
        var client = await TestClient.CreateAsync(fixture.Server, fixture.Api);
        await fixture.Api.CallAsync(HttpMethod.Post, "/api/configs/oidc/private-keys/rotate", new { signingKeyAlgorithm = "RSA" });

        var tokens = await fixture.TokensAsync(client);
        var machine = await ManagementApi.RequestTokenAsync(fixture.Server.Http, fixture.Api.ClientId, fixture.Api.ClientSecret);
        await fixture.Api.CallAsync(HttpMethod.Post, "/api/configs/oidc/private-keys/rotate", new { });

        await VerifyAsync((string)tokens["id_token"]!, client.Id);
        await VerifyAsync(machine, ManagementApiIndicator);
    }

    [Theory]
    [InlineData("at+jwt", 200)]
    [InlineData("application/at+jwt", 200)]
    [InlineData(null, 401)]
    [InlineData("JWT", 401)]
    [InlineData("logout+jwt", 401)]
    public async Task Q_only_a_jwt_that_says_it_is_an_access_token_opens_the_management_api(string? type, int status)
    {
        var good = Jwt.Payload(await ManagementApi.RequestTokenAsync(fixture.Server.Http, fixture.Api.ClientId, fixture.Api.ClientSecret));

        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/users");
        request.Headers.Authorization = new("Bearer", await SignAsync(type, good));
        using var response = await fixture.Server.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode)status, response.StatusCode);
    }

    private async Task VerifyAsync(string token, string audience)
    {
        var keys = new JsonWebKeySet(await fixture.Server.Http.GetStringAsync(new Uri("/oidc/jwks", UriKind.Relative)));
        var result = await new JsonWebTokenHandler().ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = fixture.Server.Core + "oidc",
            ValidAudience = audience,
            ValidAlgorithms = ["RS256"],
            IssuerSigningKeys = keys.GetSigningKeys(),
        });
        Assert.True(result.IsValid, result.Exception?.Message);
    }

    /// <summary>With the server's own current key: only the type can give it away.</summary>
    private async Task<string> SignAsync(string? type, JsonObject payload)
    {
        await using var scope = fixture.Server.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentTenant>().Set(TenantId.Default);
        var row = await scope.ServiceProvider.GetRequiredService<SignetDb>().SigningKeys.SingleAsync(key => key.Status == SigningKeyStatus.Current);
        var pkcs8 = scope.ServiceProvider.GetRequiredService<EnvelopeCipher>().Decrypt(row.TenantId, row.SealedPrivateKey, SigningKey.Purpose);
        var published = new JsonWebKeySet(await fixture.Server.Http.GetStringAsync(new Uri("/oidc/jwks", UriKind.Relative))).Keys[0];
        var header = new JsonObject { ["alg"] = published.Kty == "RSA" ? "RS256" : "ES256", ["kid"] = published.Kid };
        if (type is not null)
        {
            header["typ"] = type;
        }

        var signed = Encode(header) + "." + Encode(payload);
        return signed + "." + Base64Url.EncodeToString(Sign(pkcs8, published.Kty, Encoding.ASCII.GetBytes(signed)));
    }

    private static byte[] Sign(byte[] pkcs8, string keyType, byte[] data)
    {
        if (keyType == "RSA")
        {
            using var rsa = RSA.Create();
            rsa.ImportPkcs8PrivateKey(pkcs8, out _);
            return rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        }

        using var ec = ECDsa.Create();
        ec.ImportPkcs8PrivateKey(pkcs8, out _);
        return ec.SignData(data, HashAlgorithmName.SHA256);
    }

    private static string Encode(JsonObject part) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part.ToJsonString()));

    public sealed class Fixture() : ServerFixture(postgreSql: false);
}
