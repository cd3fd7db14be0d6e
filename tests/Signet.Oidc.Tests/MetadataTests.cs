using System.Text.Json;
using System.Text.Json.Nodes;
using Signet.Oidc.Tests.Host;
using Xunit;

namespace Signet.Oidc.Tests;

/// <summary>RFC 8414 and OpenID Connect Discovery 1.0: what the server says about itself.</summary>
public sealed class MetadataTests
{
    [Fact]
    public async Task Issuer_and_endpoints_are_absolute_and_have_neither_query_nor_fragment()
    {
        var metadata = await ReadAsync();

        foreach (var name in metadata.Select(member => member.Key).Where(name => name is "issuer" or "jwks_uri" || name.EndsWith("_endpoint", StringComparison.Ordinal)))
        {
            var uri = new Uri((string)metadata[name]!);
            Assert.True(uri.IsAbsoluteUri && uri.Query.Length == 0 && uri.Fragment.Length == 0, name);
            Assert.False(((string)metadata[name]!).EndsWith('/'), name);
        }
    }

    [Fact]
    public async Task What_is_listed_is_a_list_of_distinct_values_and_nothing_is_null()
    {
        var metadata = await ReadAsync();

        Assert.DoesNotContain(metadata, member => member.Value is null);
        foreach (var (name, value) in metadata.Where(member => member.Key.EndsWith("_supported", StringComparison.Ordinal)))
        {
            if (value!.GetValueKind() is JsonValueKind.True or JsonValueKind.False)
            {
                continue;
            }

            var values = value.AsArray().Select(item => (string)item!).ToList();
            Assert.NotEmpty(values);
            Assert.Equal(values.Count, values.Distinct().Count());
            Assert.All(values, item => Assert.NotEqual("", item));
        }
    }

    [Theory]
    [InlineData("response_types_supported", "code")]
    [InlineData("subject_types_supported", "public")]
    [InlineData("code_challenge_methods_supported", "S256")]
    [InlineData("prompt_values_supported", "create")]
    [InlineData("scopes_supported", "openid")]
    public async Task A_list_names_what_is_served(string name, string value) =>
        Assert.Contains(value, (await ReadAsync())[name]!.AsArray().Select(item => (string)item!));

    [Theory]
    [InlineData("code_challenge_methods_supported", "plain")]
    [InlineData("id_token_signing_alg_values_supported", "none")]
    [InlineData("token_endpoint_auth_signing_alg_values_supported", "none")]
    public async Task A_list_does_not_name_what_is_unsafe(string name, string value) =>
        Assert.DoesNotContain(value, (await ReadAsync())[name]!.AsArray().Select(item => (string)item!));

    [Fact]
    public async Task Flags_say_what_is_and_what_is_not_served()
    {
        var metadata = await ReadAsync();

        Assert.All(
            ["authorization_response_iss_parameter_supported", "backchannel_logout_supported", "backchannel_logout_session_supported"],
            name => Assert.True((bool)metadata[name]!));
        Assert.False((bool)metadata["request_uri_parameter_supported"]!);
        Assert.False((bool)metadata["claims_parameter_supported"]!);
        Assert.NotEqual(true, (bool?)metadata["request_parameter_supported"]);
    }

    [Fact]
    public async Task Published_keys_are_public_keys_for_signing_each_under_its_own_id()
    {
        await using var host = await OidcHost.StartAsync();
        host.Tenant.SigningKeys = new Keys.SigningKeySet(
        [
            Keys.SigningKey.FromPkcs8(Rsa(), Keys.SigningKeyStatus.Current), Keys.SigningKey.FromPkcs8(Ec(), Keys.SigningKeyStatus.Previous),
        ]);
        using var browser = host.NewBrowser();

        var keys = (await Browser.JsonAsync(await browser.GetAsync("/oidc/jwks")))["keys"]!.AsArray().Select(key => key!.AsObject()).ToList();
        var algorithms = (await Browser.JsonAsync(await browser.GetAsync("/oidc/.well-known/openid-configuration")))["id_token_signing_alg_values_supported"]!;

        Assert.Equal(2, keys.Select(key => (string)key["kid"]!).Distinct().Count());
        Assert.All(keys, key => Assert.Equal("sig", (string)key["use"]!));
        Assert.All(keys, key => Assert.Contains((string)key["kty"]!, (string[])["EC", "RSA"]));
        Assert.DoesNotContain(keys.SelectMany(key => key), member => member.Key is "d" or "p" or "q" or "dp" or "dq" or "qi" or "oth" or "k");
        Assert.Contains("RS256", algorithms.AsArray().Select(value => (string)value!));
    }

    private static byte[] Rsa()
    {
        using var key = System.Security.Cryptography.RSA.Create(2048);
        return key.ExportPkcs8PrivateKey();
    }

    private static byte[] Ec()
    {
        using var key = System.Security.Cryptography.ECDsa.Create(System.Security.Cryptography.ECCurve.NamedCurves.nistP384);
        return key.ExportPkcs8PrivateKey();
    }

    private static async Task<JsonObject> ReadAsync()
    {
        await using var host = await OidcHost.StartAsync();
        using var browser = host.NewBrowser();
        return await Browser.JsonAsync(await browser.GetAsync("/oidc/.well-known/oauth-authorization-server"));
    }
}
