namespace Signet.Console.AuditLogs;

/// <summary>The time span of a list of logs (console.md 18); presets of days start with the local day.</summary>
internal static class LogRange
{
    public const string Default = "7d";

    public static IReadOnlyList<Ui.Choice> Choices { get; } =
        [new("1h", "Last hour"), new("1d", "Today"), new("7d", "Last 7 days"), new("30d", "Last 30 days"), new("all", "All time")];

    /// <summary>The first instant of a preset; null for all time.</summary>
    public static DateTimeOffset? From(string? range, DateTimeOffset now)
    {
        var today = new DateTimeOffset(now.Date, now.Offset);
        return (range ?? Default) switch
        {
            "1h" => now.AddHours(-1),
            "1d" => today,
            "30d" => today.AddDays(-29),
            "all" => null,
            _ => today.AddDays(-6),
        };
    }
}
