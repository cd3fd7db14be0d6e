using System.Globalization;

namespace Signet.Console.Ui;

/// <summary>Shows instants in the time zone of the administrator's browser.</summary>
public sealed class BrowserClock(ConsoleScript script, TimeProvider time)
{
    private TimeSpan? _offset;

    public DateTimeOffset Now => time.GetUtcNow().ToOffset(_offset ?? TimeSpan.Zero);

    public async ValueTask EnsureAsync()
    {
        _offset ??= TimeSpan.FromMinutes(await script.GetOffsetMinutesAsync());
    }

    public string Format(DateTimeOffset? instant) =>
        instant is { } value ? value.ToOffset(_offset ?? TimeSpan.Zero).ToString("d MMM yyyy, HH:mm", CultureInfo.CurrentCulture) : "-";

    public string FormatDate(DateTimeOffset? instant) =>
        instant is { } value ? value.ToOffset(_offset ?? TimeSpan.Zero).ToString("d MMM yyyy", CultureInfo.CurrentCulture) : "-";
}
