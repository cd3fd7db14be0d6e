using System.Net;
using System.Text;
using System.Web;
using CsCheck;
using Signet.Oidc.Http;
using Xunit;

namespace Signet.Oidc.Tests.Fuzz;

/// <summary>Contract section 1.2: forms in bodies and queries.</summary>
public sealed class FormFuzzTests
{
    [Fact]
    public void Any_bytes_decode_to_what_the_platform_decodes_or_are_too_many_parameters() =>
        Gen.Frequency((9, Trouble.Bytes), (1, Gen.Byte.Array[0, 6].Array[0, 400].Select(Join))).Holds(form =>
        {
            var expected = Split(form).Where(pair => pair.Length > 0).Select(DecodePair).ToList();

            var decoded = FormDecoder.Decode(form);

            Assert.Equal(expected.Count > 256, decoded is null);
            Assert.Equal(decoded is null ? null : expected, decoded);
        });

    [Fact]
    public void An_encoded_form_decodes_to_itself() =>
        Gen.Select(Gen.Select(Trouble.Unicode, Trouble.Unicode).Array[0, 20], Gen.OneOf<Func<string, string>>(Uri.EscapeDataString, HttpUtility.UrlEncode, WebUtility.UrlEncode!))
            .Holds(form =>
            {
                var (pairs, encode) = form;
                var text = string.Join('&', pairs.Select(pair => encode(pair.Item1) + "=" + encode(pair.Item2)));

                var decoded = FormDecoder.Decode(Encoding.ASCII.GetBytes(text))!;

                Assert.Equal(pairs, decoded.Select(pair => (pair.Key, pair.Value)));
            });

    [Fact]
    public void A_well_formed_query_means_what_HttpUtility_says() =>
        Gen.Select(Trouble.Unicode, Trouble.Unicode).Array[0, 20].Holds(pairs =>
        {
            var names = pairs.Select((pair, i) => $"{i}.{pair.Item1}").ToArray();
            var text = string.Join('&', pairs.Select((pair, i) => HttpUtility.UrlEncode(names[i]) + "=" + HttpUtility.UrlEncode(pair.Item2)));

            var expected = HttpUtility.ParseQueryString(text);

            Assert.Equal(
                names.Select(name => KeyValuePair.Create(name, expected[name]!)),
                FormDecoder.Decode(Encoding.ASCII.GetBytes(text))!);
        });

    private static byte[] Join(byte[][] pairs) => [.. pairs.SelectMany(pair => pair.Append((byte)'&'))];

    private static IEnumerable<byte[]> Split(byte[] form)
    {
        var start = 0;
        for (var i = 0; i <= form.Length; i++)
        {
            if (i == form.Length || form[i] == '&')
            {
                yield return form[start..i];
                start = i + 1;
            }
        }
    }

    private static KeyValuePair<string, string> DecodePair(byte[] pair)
    {
        var equals = Array.IndexOf(pair, (byte)'=');
        return equals < 0 ? new(DecodePart(pair), "") : new(DecodePart(pair[..equals]), DecodePart(pair[(equals + 1)..]));
    }

    private static string DecodePart(byte[] part) => Encoding.UTF8.GetString(WebUtility.UrlDecodeToBytes(part, 0, part.Length)!);
}
