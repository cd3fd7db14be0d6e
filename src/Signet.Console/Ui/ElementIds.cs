using System.Globalization;

namespace Signet.Console.Ui;

/// <summary>Unique element IDs, to tie labels, help and errors to their inputs.</summary>
internal static class ElementIds
{
    private static long _last;

    public static string Next(string prefix) => string.Create(CultureInfo.InvariantCulture, $"{prefix}-{Interlocked.Increment(ref _last)}");
}
