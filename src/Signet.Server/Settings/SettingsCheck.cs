using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.Extensions.Options;

namespace Signet.Server.Settings;

/// <summary>
/// Refuses settings that no part of the server knows (security.md part 3). What is registered is what is known: an options class
/// <c>XyzOptions</c> of ours is the section <c>Signet:Xyz</c>, or the one its constant <c>Section</c> names.
/// </summary>
internal static class SettingsCheck
{
    /// <summary>Throws a <see cref="SettingsException"/> that names the first unknown or invalid setting.</summary>
    public static void Run(IServiceCollection services, IConfiguration configuration)
    {
        var types = OptionTypes(services);
        var known = types.SelectMany(type => KeysOf(type, SectionOf(type)!)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in configuration.GetSection(ServerOptions.Section).AsEnumerable())
        {
            if (value is not null && !IsKnown(key, known))
            {
                throw new SettingsException($"Unknown setting {key}.");
            }
        }

        foreach (var type in types)
        {
            Validate(type, configuration.GetSection(SectionOf(type)!));
        }
    }

    /// <summary>Our options classes that the composition registered.</summary>
    public static IReadOnlyList<Type> OptionTypes(IServiceCollection services) =>
    [
        .. services
            .Where(service => service.ServiceType.IsGenericType
                && (service.ServiceType.GetGenericTypeDefinition() == typeof(IConfigureOptions<>)
                    || service.ServiceType.GetGenericTypeDefinition() == typeof(IOptionsChangeTokenSource<>)))
            .Select(service => service.ServiceType.GetGenericArguments()[0])
            .Where(type => SectionOf(type) is not null)
            .Distinct(),
    ];

    private static string? SectionOf(Type type)
    {
        const string suffix = "Options";
        if (type.Namespace?.StartsWith("Signet.", StringComparison.Ordinal) != true || !type.Name.EndsWith(suffix, StringComparison.Ordinal))
        {
            return null;
        }

        return type.GetField("Section", BindingFlags.Public | BindingFlags.Static)?.GetRawConstantValue() as string
            ?? $"{ServerOptions.Section}:{type.Name[..^suffix.Length]}";
    }

    private static bool IsKnown(string key, HashSet<string> known)
    {
        // Lists and dictionaries are known by their own name; their items have any name.
        for (var name = key; name.Length > ServerOptions.Section.Length; name = name[..name.LastIndexOf(':')])
        {
            if (known.Contains(name == key ? name : name + ":*"))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<string> KeysOf(Type type, string section)
    {
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var name = $"{section}:{property.Name}";
            var value = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            if (IsScalar(value))
            {
                yield return name;
            }
            else if (typeof(IEnumerable).IsAssignableFrom(value))
            {
                yield return name;
                yield return name + ":*";
            }
            else
            {
                foreach (var nested in KeysOf(value, name))
                {
                    yield return nested;
                }
            }
        }
    }

    private static bool IsScalar(Type type) =>
        type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(Uri) || type == typeof(TimeSpan) || type == typeof(decimal);

    /// <summary>One options class before the container exists, as valid as it will be there.</summary>
    public static T Read<T>(IConfiguration configuration)
        where T : class, new() => (T)Validate(typeof(T), configuration.GetSection(SectionOf(typeof(T))!));

    private static object Validate(Type type, IConfigurationSection section)
    {
        object options;
        try
        {
            options = section.Get(type) ?? Activator.CreateInstance(type)!;
        }
        catch (InvalidOperationException error)
        {
            throw new SettingsException(Describe(error, section, type));
        }

        List<ValidationResult> results = [];
        if (!Validator.TryValidateObject(options, new ValidationContext(options), results, validateAllProperties: true))
        {
            var key = results[0].MemberNames.FirstOrDefault() is { } member ? $"{section.Path}:{member}" : section.Path;
            throw new SettingsException($"Invalid setting {EnvironmentNames.Describe(key)}: {results[0].ErrorMessage}");
        }

        return options;
    }

    private static string Describe(InvalidOperationException error, IConfigurationSection section, Type type)
    {
        // The binder's message holds the value, which may be a secret; the name is enough.
        var property = type.GetProperties().FirstOrDefault(property => error.Message.Contains($"'{section.Path}:{property.Name}'", StringComparison.Ordinal));
        return property is null
            ? $"Invalid setting in {section.Path}."
            : $"Invalid setting {EnvironmentNames.Describe($"{section.Path}:{property.Name}")}: must be {Friendly(property.PropertyType)}.";
    }

    private static string Friendly(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var value when value == typeof(int) || value == typeof(long) => "a whole number",
        var value when value == typeof(bool) => "true or false",
        var value when value == typeof(TimeSpan) => "a duration such as 00:00:10",
        var value when value == typeof(Uri) => "a URL",
        var value when value.IsEnum => "one of " + string.Join(", ", Enum.GetNames(value)),
        var value => "a " + value.Name,
    };
}
