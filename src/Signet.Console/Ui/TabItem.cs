namespace Signet.Console.Ui;

/// <summary>Used by the components of this folder.</summary>
public sealed record TabItem(string Title, string Href, bool Exact = false, int Errors = 0);
