using System.Globalization;

namespace Signet.Console.Experience;

/// <summary>Proposes the brand colour for dark backgrounds: the same hue, ten points lighter, and never too dark to see.</summary>
internal static class BrandColor
{
    private const double Step = 0.1;
    private const double Darkest = 0.55;
    private const double Lightest = 0.92;

    public static string ForDark(string color)
    {
        if (!ExperienceProblems.IsColor(color))
        {
            return color;
        }

        var value = int.Parse(color.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        var (red, green, blue) = ((value >> 16 & 255) / 255.0, (value >> 8 & 255) / 255.0, (value & 255) / 255.0);
        var (most, least) = (Math.Max(red, Math.Max(green, blue)), Math.Min(red, Math.Min(green, blue)));
        var light = (most + least) / 2;
        var wanted = Math.Clamp(light + Step, Darkest, Lightest);
        var reach = 1 - Math.Abs((2 * light) - 1);
        var chroma = reach <= 0 ? 0 : (most - least) / reach * (1 - Math.Abs((2 * wanted) - 1));
        var scale = most - least <= 0 ? 0 : chroma / (most - least);
        return $"#{Channel(red)}{Channel(green)}{Channel(blue)}";

        string Channel(double channel) => ((int)Math.Round(Math.Clamp(wanted + ((channel - light) * scale), 0, 1) * 255)).ToString("X2", CultureInfo.InvariantCulture);
    }
}
