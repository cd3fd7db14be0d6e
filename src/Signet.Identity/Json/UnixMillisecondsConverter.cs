using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Signet.Identity.Json;

/// <summary>Stores an instant as epoch milliseconds, the precision of the wire, so that both databases can order by it.</summary>
internal sealed class UnixMillisecondsConverter()
    : ValueConverter<DateTimeOffset, long>(instant => instant.ToUnixTimeMilliseconds(), value => DateTimeOffset.FromUnixTimeMilliseconds(value));
