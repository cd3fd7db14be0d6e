using System.Text;

namespace Signet.Connectors.Catalog;

/// <summary>Logos, guides and templates that are embedded beside each connector as <c>Folder/file</c>.</summary>
internal static class ConnectorAssets
{
    public static string Text(string path) => Encoding.UTF8.GetString(Bytes(path));

    public static string SvgDataUri(string path) => "data:image/svg+xml;base64," + Convert.ToBase64String(Bytes(path));

    private static byte[] Bytes(string path)
    {
        using var stream = typeof(ConnectorAssets).Assembly.GetManifestResourceStream(path)
            ?? throw new InvalidOperationException($"The embedded file {path} is missing.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
