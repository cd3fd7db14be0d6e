using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Signet.Identity.Http.Validation;

/// <summary>Builds the schema of a body or query record from its constructor parameters and annotations; once per type.</summary>
internal static class SchemaBuilder
{
    private static readonly ConcurrentDictionary<Type, Schema> _objects = new();

    public static Schema Of(Type type) => Build(type, nullability: null, Annotations.None);

    private static Schema Build(Type type, NullabilityInfo? nullability, Annotations annotations)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (Scalar(type, annotations) is { } scalar)
        {
            return scalar;
        }

        if (ElementOf(type) is { } element)
        {
            var item = ItemOf(element, nullability?.ElementType ?? nullability?.GenericTypeArguments.FirstOrDefault(), annotations);
            return new ArraySchema(item, annotations.Minimum ?? 0, annotations.Maximum ?? int.MaxValue);
        }

        return MapValueOf(type) is { } value
            ? new MapSchema(ItemOf(value, nullability?.GenericTypeArguments.LastOrDefault(), annotations))
            : _objects.GetOrAdd(type, BuildObject);
    }

    private static Schema? Scalar(Type type, Annotations annotations) => type switch
    {
        _ when annotations.Allowed is { } allowed => new EnumSchema(allowed),
        _ when type == typeof(string) => new StringSchema(annotations.Minimum ?? 0, annotations.Maximum ?? int.MaxValue, annotations.Checks),
        _ when type == typeof(bool) => BooleanSchema.Instance,
        _ when type.IsEnum => new EnumSchema([.. EnumNames(type)]),
        _ when type == typeof(int) => Integer(annotations, int.MinValue, int.MaxValue),
        _ when type == typeof(long) => Integer(annotations, -9007199254740991, 9007199254740991),
        _ when type == typeof(double) => new NumberSchema(isInteger: false, annotations.Low ?? double.MinValue, annotations.High ?? double.MaxValue),
        _ when type == typeof(DateTimeOffset) => new NumberSchema(isInteger: false, annotations.Low ?? -62_135_596_800_000, 253_402_300_799_999),
        _ when type == typeof(JsonElement) || type == typeof(JsonNode) => AnySchema.Instance,
        _ when type == typeof(JsonObject) => new MapSchema(new Member(AnySchema.Instance, IsNullable: true, IsOptional: true)),
        _ when type == typeof(JsonArray) => new ArraySchema(new Member(AnySchema.Instance, IsNullable: true, IsOptional: true), 0, int.MaxValue),
        _ => null,
    };

    private static NumberSchema Integer(Annotations annotations, double low, double high) =>
        new(isInteger: true, annotations.Low ?? low, annotations.High ?? high);

    private static Member ItemOf(Type type, NullabilityInfo? nullability, Annotations annotations) => new(
        Build(type, nullability, annotations.ForItems),
        Nullable.GetUnderlyingType(type) is not null || nullability?.ReadState == NullabilityState.Nullable,
        IsOptional: false);

    private static Schema BuildObject(Type type)
    {
        if (type.GetCustomAttribute<JsonPolymorphicAttribute>() is { } polymorphic)
        {
            var branches = type.GetCustomAttributes<JsonDerivedTypeAttribute>()
                .ToFrozenDictionary(derived => (string)derived.TypeDiscriminator!, derived => (Schema)ObjectOf(derived.DerivedType), StringComparer.Ordinal);
            return new DiscriminatedSchema(polymorphic.TypeDiscriminatorPropertyName ?? "type", branches);
        }

        return ObjectOf(type);
    }

    private static ObjectSchema ObjectOf(Type type) => new ObjectSchema(type.IsDefined(typeof(StrictAttribute)), () => MembersOf(type));

    private static ImmutableArray<KeyValuePair<string, Member>> MembersOf(Type type)
    {
        var context = new NullabilityInfoContext();
        var constructor = type.GetConstructors().OrderByDescending(candidate => candidate.GetParameters().Length).First();
        return [.. constructor.GetParameters().Select(parameter => MemberOf(type, parameter, context.Create(parameter)))];
    }

    private static KeyValuePair<string, Member> MemberOf(Type owner, ParameterInfo parameter, NullabilityInfo nullability)
    {
        var property = owner.GetProperty(parameter.Name!);
        var annotations = Annotations.Of(parameter, property);
        var type = parameter.ParameterType;
        var isOptional = parameter.HasDefaultValue;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Patch<>))
        {
            type = type.GetGenericArguments()[0];
            nullability = nullability.GenericTypeArguments[0];
            isOptional = true;
        }

        var isNullable = !annotations.RefusesNull
            && (Nullable.GetUnderlyingType(type) is not null || nullability.ReadState == NullabilityState.Nullable);
        var name = property?.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!);
        return new(name, new Member(Build(type, nullability, annotations), isNullable, isOptional));
    }

    private static IEnumerable<string> EnumNames(Type type) => type.GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => field.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? field.Name);

    private static Type? ElementOf(Type type) => type.IsArray
        ? type.GetElementType()
        : type.IsGenericType && type.GetGenericTypeDefinition() is var open
            && (open == typeof(List<>) || open == typeof(IReadOnlyList<>) || open == typeof(ImmutableArray<>))
            ? type.GetGenericArguments()[0]
            : null;

    private static Type? MapValueOf(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() is var open
        && (open == typeof(Dictionary<,>) || open == typeof(IReadOnlyDictionary<,>))
            ? type.GetGenericArguments()[1]
            : null;
}
