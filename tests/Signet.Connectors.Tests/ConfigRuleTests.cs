using System.Text.Json;
using Signet.Connectors.Facebook;

namespace Signet.Connectors.Tests;

/// <summary>Which configurations are refused, and where the form shows it (connectors.md 1.7 and 6).</summary>
public sealed class ConfigRuleTests
{
    [Theory]
    [InlineData("""{"clientId":"a","clientSecret":"b"}""", "")]
    [InlineData("""{"clientId":"a","clientSecret":"b","scope":""}""", "")]
    [InlineData("""{"clientId":"a","clientSecret":"b","unknown":[1]}""", "")]
    [InlineData("{}", "clientId invalid_type,clientSecret invalid_type")]
    [InlineData("""{"clientId":1,"clientSecret":""}""", "clientId invalid_type,clientSecret too_small")]
    [InlineData("""{"clientId":"a","clientSecret":"b","scope":["email"]}""", "scope invalid_type")]
    public void Facebook_needs_an_id_and_a_secret(string config, string issues)
    {
        using var json = JsonDocument.Parse(config);

        var found = FacebookConfig.Rule.Check(json.RootElement);

        Assert.Equal(issues, string.Join(',', found.Select(issue => $"{issue.Path[0]} {issue.Code}")));
    }
}
