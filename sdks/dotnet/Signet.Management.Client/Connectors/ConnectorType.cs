using System.Text.Json.Serialization;

namespace Signet.Management.Client.Connectors;

/// <summary>What a connector is for.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ConnectorType>))]
public enum ConnectorType
{
    /// <summary>Sends e-mail.</summary>
    Email,

    /// <summary>Sends text messages.</summary>
    Sms,

    /// <summary>Signs users in at another provider.</summary>
    Social,
}
