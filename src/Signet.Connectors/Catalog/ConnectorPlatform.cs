namespace Signet.Connectors.Catalog;

/// <summary>Where a social connector can be used (connectors.md 1.1); the names are the wire values.</summary>
public enum ConnectorPlatform
{
    Native,
    Universal,
    Web,
}
