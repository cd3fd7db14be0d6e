using CsCheck;
using Microsoft.Extensions.Time.Testing;
using Signet.Oidc.Clients;
using Signet.Oidc.Clients.Authentication;
using Signet.Oidc.Errors;
using Signet.Oidc.Tests.Host;
using Signet.Testing;
using Xunit;

namespace Signet.Oidc.Tests.Fuzz;

/// <summary>RFC 7523 section 3: assertions that clients sign.</summary>
public sealed class ClientAssertionFuzzTests : IDisposable
{
    private const string Id = "https://client.example.com/metadata.json";
    private const string Header = """{"alg":"ES256"}""";
    private const string Payload = $$"""{"iss":"{{Id}}","sub":"{{Id}}","aud":"http://localhost/oidc","jti":"1","iat":1767225600,"exp":1767225660}""";

    private static readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
    private static readonly MemoryTenant _tenant = new();

    private readonly DpopKey _key = new();
    private readonly Client _client;

    public ClientAssertionFuzzTests() => _client = new Client
    {
        Id = Id,
        Type = ClientType.MetadataDocument,
        Keys = new ClientKeys($$"""{"keys":[{{_key.Jwk.ToJsonString()}}]}""", null),
    };

    [Fact]
    public async Task Q_a_changed_assertion_is_never_accepted()
    {
        var assertion = _key.Sign(Header, Payload);
        Assert.Null(await CheckAsync(assertion));

        await Trouble.Mutate(assertion).HoldsAsync(async changed =>
        {
            var error = await CheckAsync(changed);

            Assert.True(error is null ? TroubleTokens.SaysTheSame(changed, assertion) : error is { Error: "invalid_client", Status: 401 });
        });
    }

    [Fact]
    public Task Anything_else_names_no_client_and_proves_none() => TroubleTokens.Unsigned.HoldsAsync(async assertion =>
    {
        _ = ClientAssertions.SubjectOf(assertion);

        Assert.Equal("invalid_client", (await CheckAsync(assertion))?.Error);
    });

    [Fact]
    public Task A_signed_assertion_is_accepted_for_this_server_and_for_an_hour_at_most() => Gen.Select(TroubleJson.Change(Header, _headers), TroubleJson.Change(Payload, _claims)).HoldsAsync(async sent =>
    {
        var assertion = _key.Sign(sent.Item1, sent.Item2);
        _ = ClientAssertions.SubjectOf(assertion);

        var error = await CheckAsync(assertion);

        Assert.True(error is null or { Error: "invalid_client", Status: 401 });
        Assert.True(error is not null || (sent.Item2.Contains("http://localhost/oidc", StringComparison.Ordinal) && sent.Item2.Contains(Id, StringComparison.Ordinal)));
    });

    public void Dispose() => _key.Dispose();

    private static readonly (string Name, Gen<string> Value)[] _headers =
        [("alg", Gen.OneOf("\"none\"", "\"HS256\"", "\"RS256\"")), ("kid", Trouble.Unicode.Select(TroubleJson.Quote)), ("typ", Trouble.Unicode.Select(TroubleJson.Quote))];

    private static readonly (string Name, Gen<string> Value)[] _claims =
    [
        ("iss", Trouble.Unicode.Select(TroubleJson.Quote)), ("sub", Trouble.Unicode.Select(TroubleJson.Quote)), ("jti", Trouble.Unicode.Select(TroubleJson.Quote)),
        ("aud", Gen.OneOf("\"http://localhost/oidc/token\"", "[\"http://localhost/oidc\",\"x\"]", "[]", "\"x\"")),
        ("exp", Gen.OneOf("1767225500", "1767225661.5", "1767232800", "253402300800", "9223372036854775807", "1e300", "-1", "\"1767225660\"")),
        ("nbf", Gen.OneOf("1767225600", "1767229200", "-9223372036854775808", "1e300")), ("iat", Gen.OneOf("0", "-1e300")),
    ];

    private Task<OidcError?> CheckAsync(string assertion) =>
        new ClientAssertions(_tenant, new MemoryEdges(), new MemoryStore(_clock), _clock).CheckAsync(_client, assertion, TestContext.Current.CancellationToken);
}
