using CsCheck;
using Signet.Oidc.Interactions;
using Signet.Oidc.Wire;
using System.Text.Json.Nodes;
using Xunit;

namespace Signet.Oidc.Tests.Fuzz;

/// <summary>Contract section 4.2: the cookie <c>_interaction</c>.</summary>
public sealed class InteractionMapFuzzTests
{
    private static readonly Gen<string> _clients = Gen.Frequency(
        (6, Gen.OneOf("spa", "web", "native", "machine", "tv", "third", "a", "b", "c", "d", "e", "f")),
        (1, Trouble.Unicode),
        (1, Gen.OneOf("", "https://client.example.com/metadata.json")));

    private static readonly Gen<string> _cookies = Gen.OneOf(
        Trouble.Text,
        TroubleJson.Object("spa", "web", "_legacy"),
        TroubleJson.Object("spa", "web", "_legacy").Select(Uri.EscapeDataString),
        TroubleJson.Value);

    [Fact]
    public void The_latest_interaction_of_each_of_ten_clients_is_found() => _clients.Array[1, 20].Holds(clients =>
    {
        var latest = new Dictionary<string, string>(StringComparer.Ordinal);
        var map = InteractionMap.Parse(null);
        foreach (var client in clients)
        {
            latest[client] = Secret.NewId();
            map.Set(client, latest[client]);
            map = InteractionMap.Parse(map.Encode());
        }

        var written = JsonNode.Parse(Uri.UnescapeDataString(map.Encode()))!.AsObject();
        Assert.True(written.Count <= 11 && map.Encode().Length <= 3072);
        Assert.Equal(latest[clients[^1]], map.Find(null));
        Assert.All(written.Where(entry => entry.Key != "_legacy"), entry => Assert.Equal(latest[entry.Key], map.Find(entry.Key)));
        if (clients.All(client => client.Length < 50))
        {
            Assert.All(clients.Reverse().Distinct().Take(10), client => Assert.Equal(latest[client], map.Find(client)));
        }
    });

    [Fact]
    public void Any_cookie_is_read_and_can_be_written_again() => Gen.Select(_cookies, Gen.OneOf(_clients, Gen.Const("_legacy"))).Holds((cookie, client) =>
    {
        var map = InteractionMap.Parse(cookie);
        _ = map.Find(client) ?? map.Find(null);

        map.Set(client, "uid");

        Assert.True(map.Encode().Length <= 3072);
        Assert.Equal("uid", InteractionMap.Parse(map.Encode()).Find(null));
    });

    [Fact]
    public void A_plain_uid_is_the_latest_interaction_of_every_client() => _clients.Holds(client =>
    {
        var uid = Secret.NewId();

        Assert.Equal(uid, InteractionMap.Parse(uid).Find(client));
        Assert.Equal(uid, InteractionMap.Parse(uid).Find(null));
    });
}
