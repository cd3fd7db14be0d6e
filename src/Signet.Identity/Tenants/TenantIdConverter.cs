using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Signet.Identity.Tenants;

internal sealed class TenantIdConverter() : ValueConverter<TenantId, string>(id => id.Value, value => new TenantId(value));
