namespace Signet.Experience.Pages.Branding;

/// <summary>
/// A colour as lightness (0 to 1), chroma and hue (radians) in Oklab (CSS Color 4, section 9): equal steps of lightness
/// look equal whatever the hue, which is what derived hover and pressed colours need.
/// </summary>
internal readonly record struct Oklch(double Lightness, double Chroma, double Hue)
{
    public static Oklch From(Srgb colour)
    {
        var (r, g, b) = (Srgb.Linear(colour.Red), Srgb.Linear(colour.Green), Srgb.Linear(colour.Blue));
        var l = Math.Cbrt((0.4122214708 * r) + (0.5363325363 * g) + (0.0514459929 * b));
        var m = Math.Cbrt((0.2119034982 * r) + (0.6806995451 * g) + (0.1073969566 * b));
        var s = Math.Cbrt((0.0883024619 * r) + (0.2817188376 * g) + (0.6299787005 * b));
        var lightness = (0.2104542553 * l) + (0.7936177850 * m) - (0.0040720468 * s);
        var a = (1.9779984951 * l) - (2.4285922050 * m) + (0.4505937099 * s);
        var bAxis = (0.0259040371 * l) + (0.7827717662 * m) - (0.8086757660 * s);
        return new Oklch(lightness, Math.Sqrt((a * a) + (bAxis * bAxis)), Math.Atan2(bAxis, a));
    }

    /// <summary>The nearest displayable colour: lightness and hue are kept, chroma gives way.</summary>
    public Srgb ToSrgb()
    {
        var (low, high) = (0.0, Chroma);
        var chroma = IsDisplayable(ToLinear(Chroma)) ? Chroma : low;
        for (var step = 0; step < 20 && chroma < Chroma; step++)
        {
            var middle = (low + high) / 2;
            if (IsDisplayable(ToLinear(middle)))
            {
                (low, chroma) = (middle, middle);
            }
            else
            {
                high = middle;
            }
        }

        var (r, g, b) = ToLinear(chroma);
        return new Srgb(Srgb.Encoded(r), Srgb.Encoded(g), Srgb.Encoded(b));
    }

    public Oklch WithLightness(double lightness) => this with { Lightness = Math.Clamp(lightness, 0, 1) };

    private (double R, double G, double B) ToLinear(double chroma)
    {
        var (a, b) = (chroma * Math.Cos(Hue), chroma * Math.Sin(Hue));
        var l = Cube(Lightness + (0.3963377774 * a) + (0.2158037573 * b));
        var m = Cube(Lightness - (0.1055613458 * a) - (0.0638541728 * b));
        var s = Cube(Lightness - (0.0894841775 * a) - (1.2914855480 * b));
        return (
            (4.0767416621 * l) - (3.3077115913 * m) + (0.2309699292 * s),
            (-1.2684380046 * l) + (2.6097574011 * m) - (0.3413193965 * s),
            (-0.0041960863 * l) - (0.7034186147 * m) + (1.7076147010 * s));
    }

    private static double Cube(double value) => value * value * value;

    private static bool IsDisplayable((double R, double G, double B) linear)
    {
        const double Tolerance = 0.0005;
        return linear is { R: >= -Tolerance and <= 1 + Tolerance, G: >= -Tolerance and <= 1 + Tolerance, B: >= -Tolerance and <= 1 + Tolerance };
    }
}
