namespace Signet.Console.Ui;

/// <summary>A piece of code and the style class it is shown with.</summary>
internal readonly record struct CodeToken(string Text, string? Kind);
