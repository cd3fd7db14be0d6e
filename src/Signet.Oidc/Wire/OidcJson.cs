using System.Text.Json.Serialization;
using Signet.Oidc.Interactions;

namespace Signet.Oidc.Wire;

/// <summary>Source-generated JSON of what the protocol keeps in the short-lived store.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Interaction))]
internal sealed partial class OidcJson : JsonSerializerContext;
