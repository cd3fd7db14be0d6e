using System.Text.Json;
using Signet.Connectors.Facebook;

namespace Signet.Connectors.Tests;

/// <summary>What the browser brings back from Facebook (connectors.md 6, security.md 1.15).</summary>
public sealed class FacebookCallbackTests
{
    private const string Denial = "\"error\":\"access_denied\",\"error_description\":\"No\",\"error_reason\":\"user_denied\"";

    [Theory]
    [InlineData("""{"code":"c","redirectUri":"u"}""", "")]
    [InlineData("{" + Denial + "}", "401 connector.authorization_failed")]
    [InlineData("{" + Denial + ",\"error_code\":200}", "401 connector.authorization_failed")]
    [InlineData("{" + Denial + ",\"error_code\":\"200\"}", "401 connector.authorization_failed")]
    [InlineData("{" + Denial + ",\"error_code\":\"many\"}", "400 connector.invalid_response")]
    [InlineData("""{"error":"server_error","error_description":"x","error_reason":"y"}""", "400 connector.general")]
    [InlineData("""{"error":"access_denied","error_description":"No"}""", "400 connector.invalid_response")]
    [InlineData("""{"code":"c"}""", "400 connector.invalid_response")]
    [InlineData("""{"code":["c"],"redirectUri":"u"}""", "400 connector.invalid_response")]
    public void A_callback_is_a_code_or_a_refusal_with_its_code(string data, string verdict)
    {
        using var json = JsonDocument.Parse(data);

        var result = FacebookCallback.Parse(json.RootElement);

        Assert.Equal(verdict, result.IsSuccess ? "" : $"{result.Error.Status} {result.Error.Code}");
    }
}
