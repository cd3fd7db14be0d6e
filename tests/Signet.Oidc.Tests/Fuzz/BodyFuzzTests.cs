using System.Text;
using System.Text.Json;
using CsCheck;
using Microsoft.AspNetCore.Http;
using Signet.Oidc.Errors;
using Signet.Oidc.Http;
using Xunit;

namespace Signet.Oidc.Tests.Fuzz;

/// <summary>Contract sections 1.2 and 8.2: what a request carries, as a body or in the query.</summary>
public sealed class BodyFuzzTests
{
    private const int MaxBody = 56 * 1024;
    private const string Form = "application/x-www-form-urlencoded";
    private const string Json = "application/json";

    private static readonly Gen<string?> _contentTypes = Gen.OneOf(
        Gen.OneOf<string?>(Form, Json, "APPLICATION/JSON ; charset=utf-16", Form + ";", "multipart/form-data; boundary=x", ";", "", null), Trouble.Printable);

    private static readonly Gen<byte[]> _json = Gen.Select(
        Gen.OneOf(TroubleJson.Value, TroubleJson.Object("resource", "client_id", "scope")).Select(Encoding.UTF8.GetBytes),
        Gen.Frequency((9, Gen.Const(Array.Empty<byte>())), (1, Gen.Byte.Array[1, 3])),
        Gen.Int[0, 5_000],
        (json, wrong, at) => (byte[])[.. json.Take(at % (json.Length + 1)), .. wrong, .. json.Skip(at % (json.Length + 1))]);

    [Fact]
    public Task Any_body_is_parameters_or_a_refusal() =>
        Gen.Select(_contentTypes, Gen.Frequency((3, Trouble.Bytes), (2, _json), (1, TooLong()))).HoldsAsync(async sent =>
        {
            var (contentType, body) = sent;

            var read = await ReadAsync(contentType, body);

            Assert.True(read.IsSuccess ? AreSound(read.Value) : read.Error is { Error: "invalid_request", Status: 400 });
            Assert.False(read.IsSuccess && read.Value.Values.Count > 0 && (body.Length > MaxBody || body.Contains((byte)0)));
        });

    [Fact]
    public Task A_json_object_of_strings_means_the_same_as_a_form() =>
        Gen.Select(Trouble.Unicode, Trouble.Unicode).Array[0, 20].HoldsAsync(async pairs =>
        {
            var json = "{" + string.Join(',', pairs.Select(pair => JsonSerializer.Serialize(pair.Item1) + ":" + TroubleJson.Quote(pair.Item2))) + "}";
            var form = string.Join('&', pairs.Select(pair => Uri.EscapeDataString(pair.Item1) + "=" + Uri.EscapeDataString(pair.Item2)));
            if (form.Length > MaxBody || json.Length * 3 > MaxBody)
            {
                return;
            }

            var asJson = await ReadAsync(Json, Encoding.UTF8.GetBytes(json));
            var asForm = await ReadAsync(Form, Encoding.ASCII.GetBytes(form));

            Assert.Equal(asForm.Error, asJson.Error);
            Assert.Equal(asForm.Value?.Values, asJson.Value?.Values);
        });

    [Fact]
    public void Flattened_json_has_every_scalar_once_and_nothing_else() => _json.Holds(json =>
    {
        if (Parse(json) is not { } document)
        {
            return;
        }

        using (document)
        {
            var flat = JsonForm.Flatten(document.RootElement);

            Assert.True(flat is null || document.RootElement.ValueKind == JsonValueKind.Object);
            Assert.True(flat is null || flat.Count == document.RootElement.EnumerateObject().Sum(Count));
        }
    });

    [Fact]
    public void Any_query_is_parameters_or_a_refusal() => Trouble.Text.Holds(text =>
    {
        var request = new DefaultHttpContext().Request;
        request.QueryString = new QueryString("?" + text);

        var read = RequestQuery.Read(request);

        Assert.True(read.IsSuccess ? AreSound(read.Value) : read.Error.Error == "invalid_request");
        Assert.True(read.Value?.Resources.All(resource => !resource.Contains(',', StringComparison.Ordinal)) ?? true);
    });

    private static bool AreSound(RequestParameters parameters) =>
        parameters.Values.All(value => value.Value.Length > 0 && !value.Value.Contains('\0', StringComparison.Ordinal))
        && parameters.Values.All(value => parameters.Has(value.Key))
        && parameters.Resources.Distinct(StringComparer.Ordinal).Count() == parameters.Resources.Count
        && (parameters.FindDuplicate() is { } twice ? parameters.IsRepeated(twice) : parameters.Values.All(value => value.Key == "resource" || !parameters.IsRepeated(value.Key)));

    private static ValueTask<Outcome<RequestParameters>> ReadAsync(string? contentType, byte[] body)
    {
        var request = new DefaultHttpContext().Request;
        request.ContentType = contentType;
        request.Body = new MemoryStream(body);
        return RequestBody.ReadAsync(request.HttpContext);
    }

    private static Gen<byte[]> TooLong() => Gen.Select(Trouble.Bytes, Gen.Int[MaxBody - 40, MaxBody + 40], (end, length) => (byte[])[.. new byte[length].Select(_ => (byte)'a'), .. end]);

    private static JsonDocument? Parse(byte[] json)
    {
        try
        {
            return JsonDocument.Parse(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static int Count(JsonProperty member) => member.Value.ValueKind == JsonValueKind.Array ? member.Value.GetArrayLength() : 1;
}
