using System.Collections.Immutable;
using System.Text.Json;
using Signet.Connectors.Forms;

namespace Signet.Connectors.Catalog;

/// <summary>Factory metadata of connectors.md 1.2, or the effective metadata of an instance (1.3).</summary>
public sealed record ConnectorMetadata
{
    /// <summary>The factory id, for example <c>facebook-universal</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The provider key: the key of <c>user.identities</c>.</summary>
    public required string Target { get; init; }

    /// <summary>Null for e-mail and SMS.</summary>
    public ConnectorPlatform? Platform { get; init; }

    /// <summary>Language tag to text; <c>en</c> is always there.</summary>
    public required ImmutableSortedDictionary<string, string> Name { get; init; }

    public required ImmutableSortedDictionary<string, string> Description { get; init; }

    /// <summary>A <c>data:</c> URI or an absolute http(s) URL.</summary>
    public required string Logo { get; init; }

    /// <summary>Null where the logo also works on a dark background.</summary>
    public string? LogoDark { get; init; }

    /// <summary>The Markdown set-up guide itself.</summary>
    public required string Readme { get; init; }

    /// <summary>JSON text for a raw editor; only for factories without <see cref="FormItems"/>.</summary>
    public string? ConfigTemplate { get; init; }

    public ImmutableArray<FormItem> FormItems { get; init; } = [];

    public JsonElement? CustomData { get; init; }

    public bool IsStandard { get; init; }

    public bool IsTokenStorageSupported { get; init; }
}
