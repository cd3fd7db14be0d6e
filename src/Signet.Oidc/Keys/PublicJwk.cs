using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace Signet.Oidc.Keys;

/// <summary>Public half of a key as RFC 7517 spells it.</summary>
internal sealed record PublicJwk
{
    public required string KeyType { get; init; }

    /// <summary>EC only.</summary>
    public string? Algorithm { get; init; }

    /// <summary>Key-type specific members, in the lexicographic order of RFC 7638.</summary>
    public required (string Name, string Value)[] ThumbprintMembers { get; init; }

    public static PublicJwk Ec(string curve, string algorithm, byte[] x, byte[] y) => new()
    {
        KeyType = "EC",
        Algorithm = algorithm,
        ThumbprintMembers = [("crv", curve), ("kty", "EC"), ("x", Base64Url.EncodeToString(x)), ("y", Base64Url.EncodeToString(y))],
    };

    public static PublicJwk Rsa(byte[] exponent, byte[] modulus) => new()
    {
        KeyType = "RSA",
        ThumbprintMembers = [("e", Base64Url.EncodeToString(exponent)), ("kty", "RSA"), ("n", Base64Url.EncodeToString(modulus))],
    };

    /// <summary>RFC 7638 section 3: required members only, sorted, no white space.</summary>
    public byte[] ThumbprintJson() =>
        Encoding.UTF8.GetBytes("{" + string.Join(',', ThumbprintMembers.Select(m => $"\"{m.Name}\":\"{m.Value}\"")) + "}");

    public void WriteTo(Utf8JsonWriter writer, string keyId)
    {
        writer.WriteStartObject();
        writer.WriteString("kty", KeyType);
        writer.WriteString("use", "sig");
        writer.WriteString("kid", keyId);
        if (Algorithm is not null)
        {
            writer.WriteString("alg", Algorithm);
        }

        foreach (var (name, value) in ThumbprintMembers.Where(m => m.Name != "kty"))
        {
            writer.WriteString(name, value);
        }

        writer.WriteEndObject();
    }
}
