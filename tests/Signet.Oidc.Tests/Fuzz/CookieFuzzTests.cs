using CsCheck;
using Microsoft.AspNetCore.Http;
using Signet.Oidc.Sessions;
using Signet.Oidc.Tests.Host;
using Xunit;

namespace Signet.Oidc.Tests.Fuzz;

/// <summary>Contract section 4.2: cookies as they travel, and their signatures.</summary>
public sealed class CookieFuzzTests
{
    private const string Octets = "!#$%&'()*+-./0123456789:<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~";

    private static readonly MemoryTenant _tenant = new();

    private static readonly Gen<string> _values = Gen.Char[Octets].Array[0, 40].Select(octets => new string(octets));

    [Fact]
    public void A_signed_cookie_comes_back_as_it_was_written() => Gen.Select(_values, _values).Holds((value, other) =>
    {
        var header = Write("_session", value);

        Assert.Equal(value, Read($"_interaction={other}; " + header, "_session"));
        Assert.Equal(value, Read(header + ";" + Write("_interaction", other), "_session"));
        Assert.Null(Read(header, "_interaction"));
    });

    [Fact]
    public void A_changed_cookie_is_invisible() =>
        (from value in _values
         from changed in Trouble.Mutate(Write("_session", value))
         select (value, changed)).Holds((value, changed) => Assert.Contains(Read(changed, "_session"), (string?[])[null, value]));

    [Fact]
    public void A_signature_is_good_for_one_name_only() => Gen.Select(_values, Gen.OneOf(Trouble.Printable, Gen.OneOf("_session", "_session.sig", "_interaction"))).Holds((value, name) =>
    {
        var header = Write("_session", value).Replace("_session", name, StringComparison.Ordinal);

        Assert.Equal(name == "_session" ? value : null, name.Length == 0 ? null : Read(header, name));
    });

    [Fact]
    public void Any_header_is_searched_for_the_first_pair_of_that_name() =>
        Gen.Select(Gen.OneOf(Trouble.Text, Gen.OneOf("_session", "_session=", "a=b", " _session = x", "_session.sig=y", "x_session=1", "_session=\"q\"")).Array[0, 5], Gen.Bool).Holds((pairs, areSplit) =>
        {
            var context = new DefaultHttpContext();
            context.Request.Headers.Cookie = areSplit ? pairs : string.Join(';', pairs);

            var expected = pairs.SelectMany(pair => pair.Split(';')).Select(pair => pair.Trim()).FirstOrDefault(pair => pair.StartsWith("_session=", StringComparison.Ordinal));

            Assert.Equal(expected?["_session=".Length..], RawCookies.Find(context.Request, "_session"));
        });

    private static string Write(string name, string value)
    {
        var context = new DefaultHttpContext();
        SignedCookies.Write(context, _tenant, name, value, "/", TimeSpan.FromHours(1));
        return string.Join("; ", context.Response.Headers.SetCookie.Select(cookie => cookie!.Split(';')[0]));
    }

    private static string? Read(string header, string name)
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.Cookie = header;
        return SignedCookies.Read(context, _tenant, name);
    }
}
