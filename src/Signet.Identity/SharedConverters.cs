using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Signet.Identity.Json;
using Signet.Identity.Tenants;

namespace Signet.Identity;

/// <summary>One converter per type for the whole model: each property would make its own, and each that is used is compiled.</summary>
internal static class SharedConverters
{
    private static readonly Dictionary<Type, ValueConverter> _converters = new()
    {
        [typeof(TenantId)] = new TenantIdConverter(),
        [typeof(DateTimeOffset)] = new UnixMillisecondsConverter(),
    };

    public static void Apply(ModelBuilder model)
    {
        foreach (var property in model.Model.GetEntityTypes().SelectMany(type => type.GetProperties()))
        {
            if (_converters.TryGetValue(Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType, out var converter))
            {
                property.SetValueConverter(converter);
            }
        }
    }
}
