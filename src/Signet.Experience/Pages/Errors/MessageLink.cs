namespace Signet.Experience.Pages.Errors;

/// <summary>A way on. With <paramref name="Connector"/> it is a button that starts that connector again.</summary>
public sealed record MessageLink(string Text, string Href, string? Connector = null);
