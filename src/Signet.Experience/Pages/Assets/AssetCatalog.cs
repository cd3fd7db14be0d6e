using System.Collections.Frozen;
using System.IO.Compression;
using System.Security.Cryptography;

namespace Signet.Experience.Pages.Assets;

/// <summary>
/// The files of <c>wwwroot</c>, embedded in the assembly: they exist wherever the server runs, are compressed once, and
/// carry their content hash in the address, so that browsers may keep them for ever.
/// </summary>
internal static class AssetCatalog
{
    private const string Folder = "wwwroot/";

    private static readonly FrozenDictionary<string, Asset> _byName = LoadAll();

    private static readonly FrozenDictionary<string, Asset> _byPath = _byName.Values.ToFrozenDictionary(asset => asset.Path, StringComparer.Ordinal);

    /// <summary>The address of <c>wwwroot/{name}</c>.</summary>
    public static string Url(string name) => _byName[name].Path;

    public static Asset? Find(string path) => _byPath.GetValueOrDefault(path);

    private static FrozenDictionary<string, Asset> LoadAll()
    {
        var assembly = typeof(AssetCatalog).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .ToFrozenDictionary(name => name[Folder.Length..], name => Load(assembly.GetManifestResourceStream(name)!, name[Folder.Length..]), StringComparer.Ordinal);
    }

    private static Asset Load(Stream stream, string name)
    {
        using (stream)
        {
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            var hash = Convert.ToHexStringLower(SHA256.HashData(content))[..12];
            var path = $"/assets/{Path.GetFileNameWithoutExtension(name)}.{hash}{Path.GetExtension(name)}";
            return new Asset(path, ContentType(name), content, Compress(content, true), Compress(content, false));
        }
    }

    private static byte[] Compress(byte[] content, bool brotli)
    {
        using var output = new MemoryStream();
        using (Stream compressor = brotli
            ? new BrotliStream(output, CompressionLevel.SmallestSize, leaveOpen: true)
            : new GZipStream(output, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            compressor.Write(content);
        }

        return output.ToArray();
    }

    private static string ContentType(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        var other => throw new InvalidOperationException($"No content type is known for {other} files."),
    };
}
