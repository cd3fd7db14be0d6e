namespace Signet.Management.Client.Configs;

/// <summary>Whether clients of the tenant may bind their tokens to a key (RFC 9449).</summary>
public sealed record DpopConfig
{
    /// <summary>False unless set.</summary>
    public bool Enabled { get; init; }
}
