using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using Signet.Identity.Crypto;

namespace Signet.Server.Settings;

/// <summary>32 bytes in base64 that are not all the same: a copied placeholder must not protect anything.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class KeyEncryptionKeyAttribute() : ValidationAttribute("must be 32 random bytes in base64 (openssl rand -base64 32)")
{
    public override bool IsValid(object? value) => value is not string text || string.IsNullOrEmpty(text) || TryParse(text, out _);

    public static bool TryParse(string text, [NotNullWhen(true)] out KeyEncryptionKey? key)
    {
        key = KeyEncryptionKey.FromBase64(text.Trim());
        return key is not null && key.Bytes.ToArray().Distinct().Count() > 8;
    }
}
