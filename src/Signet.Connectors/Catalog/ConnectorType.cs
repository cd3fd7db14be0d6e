namespace Signet.Connectors.Catalog;

/// <summary>What a connector does (connectors.md 1.1); the names are the wire values.</summary>
public enum ConnectorType
{
    Social,
    Email,
    Sms,
}
