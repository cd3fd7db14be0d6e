using System.Text.Json.Nodes;
using Signet.Connectors.Instances;

namespace Signet.Connectors.Tests;

/// <summary>What is stored of a submitted configuration (connectors.md 1.7).</summary>
public sealed class CleanJsonTests
{
    [Theory]
    [InlineData("""{"a":"x","b":"","c":null,"d":[],"e":{}}""", """{"a":"x"}""")]
    [InlineData("""{"a":{"b":{"c":""}},"d":0,"e":false}""", """{"d":0,"e":false}""")]
    [InlineData("""{"a":[{"b":"","c":1},"",null]}""", """{"a":[{"c":1},"",null]}""")]
    public void Empty_members_are_dropped_at_every_depth(string sent, string stored) =>
        Assert.Equal(stored, CleanJson.Of(JsonNode.Parse(sent)!.AsObject()).ToJsonString());
}
