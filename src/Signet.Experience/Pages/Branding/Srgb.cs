using System.Globalization;

namespace Signet.Experience.Pages.Branding;

/// <summary>An 8-bit sRGB colour with the luminance and contrast of WCAG 2.2 (1.4.3).</summary>
internal readonly record struct Srgb(byte Red, byte Green, byte Blue)
{
    public static Srgb White { get; } = new(255, 255, 255);

    public static Srgb Black { get; } = new(0, 0, 0);

    /// <summary>WCAG relative luminance, 0 to 1.</summary>
    public double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    /// <summary>Reads <c>#rgb</c> and <c>#rrggbb</c>; null for anything else, so that no other text ever reaches the style sheet.</summary>
    public static Srgb? Parse(string? hex)
    {
        if (hex is not ['#', .. var digits] || digits.Length is not (3 or 6))
        {
            return null;
        }

        var full = digits.Length == 3 ? string.Concat(digits.Select(digit => new string(digit, 2))) : digits;
        return int.TryParse(full, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? new Srgb((byte)(value >> 16), (byte)(value >> 8), (byte)value)
            : null;
    }

    /// <summary>The contrast ratio of two opaque colours, 1 to 21.</summary>
    public static double Contrast(Srgb one, Srgb other)
    {
        var (light, dark) = (Math.Max(one.Luminance, other.Luminance), Math.Min(one.Luminance, other.Luminance));
        return (light + 0.05) / (dark + 0.05);
    }

    public string ToHex() => string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}");

    public string ToRgba(double alpha) => string.Create(CultureInfo.InvariantCulture, $"rgba({Red},{Green},{Blue},{alpha:0.##})");

    internal static double Linear(byte channel)
    {
        var value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    internal static byte Encoded(double linear)
    {
        var value = linear <= 0.0031308 ? linear * 12.92 : (1.055 * Math.Pow(linear, 1 / 2.4)) - 0.055;
        return (byte)Math.Round(Math.Clamp(value, 0, 1) * 255);
    }
}
