namespace Signet.Management.Client.Connectors;

/// <summary>One built-in kind of connector.</summary>
public record ConnectorFactory
{
    /// <summary>Factory ID, for example <c>facebook-universal</c>; the instance ID for a <see cref="Connector"/>.</summary>
    public required string Id { get; init; }

    /// <summary>What it is for.</summary>
    public ConnectorType Type { get; init; }

    /// <summary>Identity provider key, for example <c>facebook</c>.</summary>
    public string Target { get; set; } = "";

    /// <summary>Native, Universal, Web, or null for e-mail and SMS.</summary>
    public string? Platform { get; init; }

    /// <summary>Display name by language; always has <c>en</c>.</summary>
    public IReadOnlyDictionary<string, string> Name { get; set; } = new Dictionary<string, string>();

    /// <summary>Description by language.</summary>
    public IReadOnlyDictionary<string, string> Description { get; set; } = new Dictionary<string, string>();

    /// <summary>Logo as a data or absolute URI.</summary>
    public string Logo { get; set; } = "";

    /// <summary>Logo on dark background; null when the ordinary one fits.</summary>
    public string? LogoDark { get; init; }

    /// <summary>Set-up guide in Markdown.</summary>
    public string Readme { get; set; } = "";

    /// <summary>JSON text to start from when there are no form items.</summary>
    public string? ConfigTemplate { get; init; }

    /// <summary>Describes the configuration form.</summary>
    public IReadOnlyList<FormItem>? FormItems { get; init; }

    /// <summary>A generic protocol connector that can be used many times.</summary>
    public bool? IsStandard { get; init; }

    /// <summary>True when tokens of the provider can be kept in the Secret Vault.</summary>
    public bool? IsTokenStorageSupported { get; init; }

    /// <summary>A demonstration connector that cannot be created.</summary>
    public bool? IsDemo { get; init; }

    /// <summary>The English name.</summary>
    public string DisplayName => Name.TryGetValue("en", out var name) ? name : Target;
}
