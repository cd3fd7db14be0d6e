using System.Buffers.Text;
using System.Text.Json.Nodes;

namespace Signet.Server.Tests.Harness;

/// <summary>Looks into a token without judging it.</summary>
internal static class Jwt
{
    public static JsonObject Payload(string token) => JsonNode.Parse(Base64Url.DecodeFromChars(token.Split('.')[1]))!.AsObject();

    public static JsonObject Header(string token) => JsonNode.Parse(Base64Url.DecodeFromChars(token.Split('.')[0]))!.AsObject();
}
