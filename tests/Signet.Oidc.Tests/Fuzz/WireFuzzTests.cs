using System.Text;
using CsCheck;
using Signet.Oidc.DeviceAuthorization;
using Signet.Oidc.Errors;
using Signet.Oidc.Http;
using Signet.Oidc.Token.Grants;
using Signet.Oidc.Wire;
using Xunit;

namespace Signet.Oidc.Tests.Fuzz;

/// <summary>Small values of the wire.</summary>
public sealed class WireFuzzTests
{
    private const string Unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    [Fact]
    public void Scopes_are_distinct_words_in_the_order_they_were_sent() => Trouble.Text.Holds(text =>
    {
        var scopes = Scopes.Parse(text);

        Assert.All(scopes, scope => Assert.True(scope.Length > 0 && !scope.Contains(' ', StringComparison.Ordinal)));
        Assert.Equal(text.Split(' ').Where(part => part.Length > 0).Distinct(StringComparer.Ordinal), scopes);
        Assert.Equal(scopes, Scopes.Parse(Scopes.Join(scopes)));
    });

    [Fact]
    public void A_well_formed_resource_indicator_is_an_absolute_uri_without_fragment() =>
        Gen.OneOf(Trouble.Text, TroubleUris.Uris).Holds(text =>
        {
            if (ResourceIndicators.IsWellFormed(text))
            {
                var uri = new Uri(text);
                Assert.True(uri is { IsAbsoluteUri: true, IsFile: false, Fragment: "" }, text);
                Assert.StartsWith(uri.Scheme + ":", text.TrimStart(), StringComparison.OrdinalIgnoreCase);
            }
        });

    [Fact]
    public void A_code_verifier_fits_its_own_challenge_and_nothing_near_it() =>
        (from verifier in Gen.Char[Unreserved].Array[43, 128].Select(letters => new string(letters))
         from other in Trouble.Mutate(verifier)
         select (verifier, other)).Holds(pair =>
        {
            var challenge = Secret.Hash(pair.verifier);

            Assert.Null(PkceVerifier.Check(pair.verifier, challenge));
            Assert.Equal(pair.verifier == pair.other, PkceVerifier.Check(pair.other, challenge) is null);
        });

    [Fact]
    public void Neither_verifier_nor_challenge_can_be_anything() => Gen.Select(Trouble.Text.Null(), Trouble.Text.Null()).Holds((verifier, challenge) =>
    {
        var error = PkceVerifier.Check(verifier, challenge);

        Assert.Equal(verifier is null && challenge is null, error is null);
        Assert.True(verifier is null || PkceVerifier.IsWellFormed(verifier) == (verifier.Length is >= 43 and <= 128 && verifier.All(Unreserved.Contains)));
    });

    [Fact]
    public void A_user_code_survives_any_case_and_punctuation() =>
        Gen.Select(Gen.Bool.Array[8], Gen.Char[" -_./+*\t"].Array[0, 5]).Holds((isLower, noise) =>
        {
            var code = UserCodes.New();
            var typed = string.Concat(code.Select((c, i) => isLower[i] ? char.ToLowerInvariant(c) : c));

            Assert.Equal(code, UserCodes.Normalize(UserCodes.Format(typed) + new string(noise)));
        });

    [Fact]
    public void Whatever_is_typed_becomes_eight_letters_or_nothing() => Trouble.Text.Null().Holds(typed =>
    {
        var code = UserCodes.Normalize(typed);

        Assert.True(code is null || (code.Length == 8 && code.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c))));
        Assert.Equal(code, UserCodes.Normalize(code));
    });

    [Fact]
    public void Text_from_outside_fits_a_description_and_a_header() => Trouble.Text.Holds(text =>
    {
        var description = DescriptionText.Of(text);

        Assert.True(description.Length <= 64);
        Assert.DoesNotContain(description, c => c is < ' ' or > '~' or '"' or '\\');
    });

    [Fact]
    public void Parameters_added_to_a_uri_come_out_as_they_went_in() =>
        Gen.Select(Gen.OneOf("https://a.example.com/cb", "/device", "app://cb?x=1", "https://a.example.com/?"), Gen.Select(Trouble.Unicode, Trouble.Unicode).Array[0, 4])
            .Holds((uri, pairs) =>
            {
                var parameters = pairs.Select(pair => KeyValuePair.Create("p" + pair.Item1, pair.Item2)).ToList();

                var full = Redirects.WithQuery(uri, parameters);

                Assert.StartsWith(uri, full, StringComparison.Ordinal);
                Assert.DoesNotContain(full, c => c is <= ' ' or > '~' or '#' or '\\' or '"');
                var query = full.Contains('?', StringComparison.Ordinal) ? full[(full.IndexOf('?', StringComparison.Ordinal) + 1)..] : "";
                Assert.Equal(parameters, FormDecoder.Decode(Encoding.ASCII.GetBytes(query))!.Where(pair => pair.Key != "x"));
            });
}
