using System.Buffers.Text;
using System.Text.Json.Nodes;

namespace Signet.Testing;

/// <summary>Looks into a token without judging it.</summary>
public static class Jwt
{
    public static JsonObject Payload(string token) => JsonNode.Parse(Base64Url.DecodeFromChars(token.Split('.')[1]))!.AsObject();

    public static JsonObject Header(string token) => JsonNode.Parse(Base64Url.DecodeFromChars(token.Split('.')[0]))!.AsObject();
}
