using System.Text.Json.Nodes;
using Signet.Connectors.Messages;

namespace Signet.Connectors.Tests;

/// <summary>The variable syntax of message templates (connectors.md 9.4).</summary>
public sealed class PlaceholdersTests
{
    [Theory]
    [InlineData("Your code: {{code}}", "Your code: 123")]
    [InlineData("{{ code }}", "123")]
    [InlineData("{{unknown}}", "{{unknown}}")]
    [InlineData("{{user.name}} {{user.missing}}", "<b> ")]
    [InlineData("{{code", "{{code")]
    [InlineData("{{user.name.length}}", "")]
    public void Values_are_filled_in_as_they_are(string template, string text)
    {
        var payload = new JsonObject { ["code"] = "123", ["user"] = new JsonObject { ["name"] = "<b>" } };

        Assert.Equal(text, Placeholders.Fill(template, payload));
    }
}
