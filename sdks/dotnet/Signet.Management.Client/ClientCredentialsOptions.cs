namespace Signet.Management.Client;

/// <summary>A machine-to-machine application that holds a role with the Management API permission <c>all</c>.</summary>
public sealed record ClientCredentialsOptions
{
    /// <summary>Origin of the tenant, for example <c>https://auth.example.com</c>.</summary>
    public required Uri Endpoint { get; init; }

    /// <summary>Application ID.</summary>
    public required string AppId { get; init; }

    /// <summary>Application secret.</summary>
    public required string AppSecret { get; init; }

    /// <summary>Resource indicator of the Management API; the one of the default tenant unless set.</summary>
    public string Resource { get; init; } = "https://default.logto.app/api";
}
