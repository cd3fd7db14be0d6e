using System.Text;
using Signet.Identity.Crypto;
using Signet.Server.Settings;

namespace Signet.Server.Keys;

/// <summary>
/// The key-encryption key when no setting brings one: a file in the data folder, made on the first start, for the server's user only.
/// A key file that others may read is refused (security.md part 3).
/// </summary>
internal static class KeyFile
{
    public const string Name = "signet.kek";

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>The key of this deployment: the setting's, else the file's, else a fresh one.</summary>
    public static KeyEncryptionKey Resolve(ServerOptions options)
    {
        if (!string.IsNullOrEmpty(options.SecretVaultKek))
        {
            return KeyEncryptionKeyAttribute.TryParse(options.SecretVaultKek, out var key)
                ? key
                : throw new SettingsException($"Invalid setting {EnvironmentNames.Describe("Signet:SecretVaultKek")}.");
        }

        var path = Path.GetFullPath(Path.Combine(options.Data, Name));
        return File.Exists(path) ? Read(path) : Create(path);
    }

    private static KeyEncryptionKey Read(string path)
    {
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~OwnerOnly) != 0)
        {
            throw new SettingsException($"The key file {path} can be read by others; run: chmod 600 {path}");
        }

        return KeyEncryptionKeyAttribute.TryParse(File.ReadAllText(path), out var key)
            ? key
            : throw new SettingsException($"The key file {path} does not hold 32 bytes in base64.");
    }

    private static KeyEncryptionKey Create(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var key = KeyEncryptionKey.Create();
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.WriteThrough };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        using var file = new FileStream(path, options);
        file.Write(Encoding.ASCII.GetBytes(key.ToBase64() + "\n"));
        file.Flush(flushToDisk: true);
        return key;
    }
}
