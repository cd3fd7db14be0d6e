namespace Signet.Console.Ui;

/// <summary>Header of a table column; a hidden title is for assistive technology only.</summary>
public sealed record Column(string Title, string? Width = null, bool Hidden = false);
