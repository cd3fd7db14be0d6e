namespace Signet.Experience.Pages.Errors;

/// <summary>A page that says one thing and offers ways on: lost session, refused permission, unknown address.</summary>
public sealed record MessageModel
{
    public required string Title { get; init; }

    public required string Text { get; init; }

    public string Icon { get; init; } = "alert";

    /// <summary><c>neutral</c>, <c>danger</c> or <c>success</c>.</summary>
    public string Tone { get; init; } = "neutral";

    public MessageLink? Primary { get; init; }

    public MessageLink? Secondary { get; init; }

    /// <summary>Shown where the person may have to ask somebody.</summary>
    public bool ShowsSupport { get; init; }
}
