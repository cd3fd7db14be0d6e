using Signet.Connectors.Outbound;

namespace Signet.Connectors.Tests;

/// <summary>Query strings as browsers write forms (connectors.md 0).</summary>
public sealed class FormQueryTests
{
    [Fact]
    public void Reserved_characters_are_escaped_and_the_order_is_kept() => Assert.Equal(
        "https://p/?b=a+b%2Cc%2Fd%3A&a=%21%28%29*",
        FormQuery.Append("https://p/", ("b", "a b,c/d:"), ("a", "!()*")));
}
