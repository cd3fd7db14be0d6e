namespace Signet.Oidc.Http;

/// <summary>How an endpoint is treated by CORS and caches (sections 1.3 and 16).</summary>
[Flags]
internal enum EndpointKind
{
    None = 0,

    /// <summary>Any origin may read it.</summary>
    Open = 1,

    /// <summary>The client's origins may read it.</summary>
    ForClients = 2,

    NoStore = 4,
}
