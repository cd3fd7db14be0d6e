using System.Text.Json.Nodes;
using Signet.Connectors.Social;

namespace Signet.Connectors.Tests;

/// <summary>What connectors keep for the way back (connectors.md 4.3).</summary>
public sealed class SocialSessionTests
{
    [Fact]
    public void The_management_path_keeps_nothing()
    {
        var session = ConnectorSession.Unavailable();

        Assert.Equal("connector.not_implemented", session.Write([]).Error?.Code);
        Assert.Equal(501, session.Read().Error?.Status);
    }

    [Fact]
    public void A_session_that_was_never_written_is_not_found() =>
        Assert.Equal("session.connector_validation_session_not_found", ConnectorSession.From(null).Read().Error?.Code);

    [Fact]
    public void What_was_stored_is_read_and_the_reading_is_noticed()
    {
        var session = ConnectorSession.From(new JsonObject { ["nonce"] = "n" });

        Assert.Equal("n", (string?)session.Read().Value["nonce"]);
        Assert.True(session.WasRead);
    }
}
