namespace Signet.Console.Ui;

/// <summary>An option of a select, radio or checkbox group.</summary>
public sealed record Choice(string Value, string Title, string? Description = null);
