namespace Signet.Experience.Pages.Branding;

/// <summary>
/// What one primary colour becomes on one surface (ui.md, experience.md 17.5). Whatever the customer picks: text on the
/// button and brand-coloured text on the surface keep a contrast of 4.5:1 with a little to spare for what browsers round, outlines keep 3:1.
/// </summary>
internal sealed record BrandPalette
{
    private const double TextContrast = 4.55;
    private const double OutlineContrast = 3;

    // White text is kept on a button that is only slightly too light for it: a little darker looks more like the brand than black text does.
    private const double NearlyEnough = 3.4;

    private BrandPalette(Srgb fill, Srgb onFill, Srgb hover, Srgb pressed, Srgb text, Srgb outline) =>
        (Fill, OnFill, Hover, Pressed, Text, Outline) = (fill, onFill, hover, pressed, text, outline);

    // The second surfaces of pages.css: what can be read on them can be read on the cards, too.
    public static Srgb LightSurface { get; } = new(0xf6, 0xf7, 0xf9);

    public static Srgb DarkSurface { get; } = new(0x21, 0x25, 0x2d);

    public Srgb Fill { get; }

    public Srgb OnFill { get; }

    public Srgb Hover { get; }

    public Srgb Pressed { get; }

    /// <summary>Links and other brand-coloured text on the surface.</summary>
    public Srgb Text { get; }

    /// <summary>Focus rings, and the edge of a button whose fill disappears in the surface.</summary>
    public Srgb Outline { get; }

    public static BrandPalette For(Srgb primary, Srgb surface)
    {
        var white = Srgb.Contrast(primary, Srgb.White);
        var fill = white is >= NearlyEnough and < TextContrast ? Until(primary, Srgb.White, TextContrast) : primary;
        var onFill = Srgb.Contrast(fill, Srgb.White) >= TextContrast ? Srgb.White : Srgb.Black;
        return new BrandPalette(
            fill,
            onFill,
            Step(fill, onFill, 0.045),
            Step(fill, onFill, 0.09),
            Until(primary, surface, TextContrast),
            Until(primary, surface, OutlineContrast));
    }

    /// <summary>The primary of dark mode when the tenant gave none: ten hundredths lighter.</summary>
    public static Srgb Lightened(Srgb primary)
    {
        var colour = Oklch.From(primary);
        return colour.WithLightness(colour.Lightness + 0.1).ToSrgb();
    }

    private static Srgb Step(Srgb fill, Srgb onFill, double step)
    {
        var colour = Oklch.From(fill);
        var darker = onFill == Srgb.White ? colour.Lightness > 0.2 : colour.Lightness > 0.85;
        return colour.WithLightness(colour.Lightness + (darker ? -step : step)).ToSrgb();
    }

    /// <summary>Moves the lightness away from <paramref name="other"/> until the contrast is reached.</summary>
    private static Srgb Until(Srgb start, Srgb other, double contrast)
    {
        var colour = Oklch.From(start);
        var direction = other.Luminance > 0.18 ? -0.01 : 0.01;
        var result = start;
        for (var lightness = colour.Lightness; Srgb.Contrast(result, other) < contrast && lightness is >= 0 and <= 1; lightness += direction)
        {
            result = colour.WithLightness(lightness).ToSrgb();
        }

        return Srgb.Contrast(result, other) >= contrast ? result : direction < 0 ? Srgb.Black : Srgb.White;
    }
}
