using System.Collections.Immutable;
using System.Text.Json;
using Signet.Connectors.Config;

namespace Signet.Connectors.Catalog;

/// <summary>One built-in connector: immutable metadata, the rule for its configuration, and its operations (connectors.md 1.1).</summary>
public abstract class ConnectorFactory
{
    /// <summary>What kind of connector this is.</summary>
    public abstract ConnectorType Type { get; }

    /// <summary>Metadata before any instance overrides it.</summary>
    public abstract ConnectorMetadata Metadata { get; }

    /// <summary>What a configuration must look like (connectors.md 1.7).</summary>
    protected abstract ConfigRule ConfigRule { get; }

    /// <summary>The issues of a configuration; empty when it can be used.</summary>
    public ImmutableArray<ConfigIssue> CheckConfig(JsonElement config) => ConfigRule.Check(config);
}
