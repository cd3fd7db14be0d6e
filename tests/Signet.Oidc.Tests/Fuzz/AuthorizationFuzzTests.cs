using System.Text;
using CsCheck;
using Microsoft.AspNetCore.Http;
using Signet.Oidc.Clients.Authentication;
using Signet.Oidc.Http;
using Signet.Oidc.UserInfo;
using Xunit;

namespace Signet.Oidc.Tests.Fuzz;

/// <summary>The header <c>Authorization</c>: RFC 6749 section 2.3.1, RFC 6750 section 2.1.</summary>
public sealed class AuthorizationFuzzTests
{
    private static readonly Gen<string> _secrets = Gen.Char[' ', '~'].Array[1, 40].Select(letters => new string(letters));

    [Fact]
    public void Id_and_secret_are_read_as_they_were_encoded() =>
        Gen.Select(_secrets, _secrets, Gen.OneOf<Func<string, string>>(Uri.EscapeDataString, System.Web.HttpUtility.UrlEncode)).Holds((id, secret, encode) =>
            Assert.Equal(new BasicCredentials(id, secret), BasicCredentials.Parse(Encode(encode(id) + ":" + encode(secret))).Value));

    [Fact]
    public void Anything_else_is_refused_or_printable() =>
        Gen.OneOf(
            Trouble.Text,
            Trouble.Text.Select(text => "Basic " + text),
            Trouble.Bytes.Select(bytes => "basic " + Convert.ToBase64String(bytes)),
            Gen.Select(Trouble.Text, Trouble.Text).Select(pair => Encode(pair.Item1 + ":" + pair.Item2)),
            Gen.Const(Encode("web:secret")).SelectMany(Trouble.Mutate)).Holds(header =>
        {
            var parsed = BasicCredentials.Parse(header);

            Assert.True(parsed is { IsSuccess: true, Value: { ClientId.Length: > 0, Secret.Length: > 0 } } or { Error: { Error: "invalid_request", Status: 400 } });
            Assert.DoesNotContain((parsed.Value?.ClientId + parsed.Value?.Secret), c => c is < ' ' or > '~');
        });

    [Fact]
    public void A_bearer_token_is_what_follows_the_scheme() =>
        Gen.Select(Gen.OneOf(Trouble.Text, Trouble.Text.Select(text => "Bearer " + text), Trouble.Text.Select(text => "dpop " + text)), Trouble.Unicode.Null()).Holds((header, field) =>
        {
            var context = new DefaultHttpContext();
            context.Request.Headers.Authorization = header;

            var found = BearerToken.Find(context, new RequestParameters(field is null ? [] : [new("access_token", field)]));

            Assert.True(found.IsSuccess ? found.Value is { Value.Length: > 0, Scheme: "Bearer" or "DPoP" } : found.Error.Status is 400 or 401);
            Assert.True(!found.IsSuccess || (header + field).EndsWith(found.Value.Value, StringComparison.Ordinal) || header.TrimEnd().EndsWith(found.Value.Value, StringComparison.Ordinal));
        });

    private static string Encode(string pair) => "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(pair));
}
