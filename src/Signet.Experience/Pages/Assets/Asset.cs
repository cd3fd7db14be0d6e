namespace Signet.Experience.Pages.Assets;

/// <summary>One embedded file, ready to send.</summary>
internal sealed record Asset(string Path, string ContentType, byte[] Content, byte[] Brotli, byte[] Gzip);
