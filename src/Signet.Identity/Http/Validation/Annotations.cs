using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;

namespace Signet.Identity.Http.Validation;

/// <summary>The annotations of one member. On a list, lengths bound the list and string checks apply to its items.</summary>
internal sealed record Annotations(
    int? Minimum,
    int? Maximum,
    double? Low,
    double? High,
    ImmutableArray<string>? Allowed,
    ImmutableArray<StringCheckAttribute> Checks,
    bool RefusesNull)
{
    public static Annotations None { get; } = new(null, null, null, null, null, [], RefusesNull: false);

    private int? ItemMinimum { get; init; }

    private int? ItemMaximum { get; init; }

    /// <summary>What applies to the items of a list or map.</summary>
    public Annotations ForItems => None with { Minimum = ItemMinimum, Maximum = ItemMaximum, Checks = Checks };

    public static Annotations Of(ParameterInfo parameter, PropertyInfo? property)
    {
        var attributes = parameter.GetCustomAttributes().Concat(property?.GetCustomAttributes() ?? []).ToList();
        var length = attributes.OfType<LengthAttribute>().FirstOrDefault();
        var range = attributes.OfType<RangeAttribute>().FirstOrDefault();
        var items = attributes.OfType<ItemLengthAttribute>().FirstOrDefault();
        return new Annotations(
            length?.MinimumLength ?? attributes.OfType<MinLengthAttribute>().FirstOrDefault()?.Length,
            length?.MaximumLength ?? attributes.OfType<MaxLengthAttribute>().FirstOrDefault()?.Length,
            Bound(range?.Minimum),
            Bound(range?.Maximum),
            attributes.OfType<AllowedValuesAttribute>().FirstOrDefault() is { } allowed ? [.. allowed.Values.OfType<string>()] : null,
            [.. attributes.OfType<StringCheckAttribute>()],
            attributes.OfType<OptionalAttribute>().Any())
        {
            ItemMinimum = items?.Minimum,
            ItemMaximum = items?.Maximum,
        };
    }

    private static double? Bound(object? value) => value is null ? null : Convert.ToDouble(value, CultureInfo.InvariantCulture);
}
