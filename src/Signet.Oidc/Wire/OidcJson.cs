using System.Text.Json.Serialization;
using Signet.Oidc.DeviceAuthorization;
using Signet.Oidc.EndSession;
using Signet.Oidc.Interactions;
using Signet.Oidc.PushedAuthorization;
using Signet.Oidc.Tokens;

namespace Signet.Oidc.Wire;

/// <summary>Source-generated JSON of what the protocol keeps in the short-lived store.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Interaction))]
[JsonSerializable(typeof(PushedRequest))]
[JsonSerializable(typeof(LogoutRequest))]
[JsonSerializable(typeof(DeviceCode))]
[JsonSerializable(typeof(AuthorizationCode))]
internal sealed partial class OidcJson : JsonSerializerContext;
