using Signet.Management.Client.Connectors;

namespace Signet.Console.Connectors;

/// <summary>Settings of a social connector that are not part of its configuration.</summary>
public sealed class ConnectorGeneral
{
    private readonly Connector? _stored;

    /// <summary>For a stored connector, or a new one when null.</summary>
    public ConnectorGeneral(ConnectorFactory factory, Connector? stored)
    {
        _stored = stored;
        IsStandard = factory.IsStandard is true;
        CanStoreTokens = factory.IsTokenStorageSupported is true;
        SyncProfile = stored?.SyncProfile ?? false;
        StoreTokens = stored?.EnableTokenStorage ?? false;
        Name = stored?.DisplayName ?? "";
        Logo = stored?.Metadata.Logo ?? "";
        LogoDark = stored?.Metadata.LogoDark ?? "";
        Target = stored?.Target ?? (IsStandard ? "" : factory.Target);
    }

    /// <summary>A generic protocol connector, which has its own name, logo and target.</summary>
    public bool IsStandard { get; }

    /// <summary>Tokens can be kept.</summary>
    public bool CanStoreTokens { get; }

    /// <summary>At each sign-in instead of only at registration.</summary>
    public bool SyncProfile { get; set; }

    /// <summary>Keep the provider's tokens in the Secret Vault.</summary>
    public bool StoreTokens { get; set; }

    /// <summary>Text of the button.</summary>
    public string Name { get; set; }

    /// <summary>Logo address.</summary>
    public string Logo { get; set; }

    /// <summary>Logo address on dark background.</summary>
    public string LogoDark { get; set; }

    /// <summary>Key of the identity provider.</summary>
    public string Target { get; set; }

    /// <summary>What is wrong with the target, or null.</summary>
    public string? TargetError { get; set; }

    /// <summary>What is wrong with the name, or null.</summary>
    public string? NameError { get; set; }

    /// <summary>True when a value differs from the stored one.</summary>
    public bool IsDirty => _stored is not null
        && (SyncProfile != _stored.SyncProfile
            || StoreTokens != _stored.EnableTokenStorage
            || (IsStandard && (Name != _stored.DisplayName || Logo != (_stored.Metadata.Logo ?? "") || LogoDark != (_stored.Metadata.LogoDark ?? ""))));

    /// <summary>Only standard connectors may send metadata.</summary>
    public ConnectorMetadata? Metadata => IsStandard
        ? new ConnectorMetadata
        {
            Target = Target.Trim(),
            Name = new Dictionary<string, string> { ["en"] = Name.Trim() },
            Logo = Logo.Length is 0 ? null : Logo.Trim(),
            LogoDark = LogoDark.Length is 0 ? null : LogoDark.Trim(),
        }
        : null;

    /// <summary>True when the settings may be sent.</summary>
    public bool Validate()
    {
        NameError = IsStandard && string.IsNullOrWhiteSpace(Name) ? "Enter the text of the button." : null;
        TargetError = IsStandard && string.IsNullOrWhiteSpace(Target) ? "Enter a key, for example the provider's name in lower case." : null;
        return NameError is null && TargetError is null;
    }
}
