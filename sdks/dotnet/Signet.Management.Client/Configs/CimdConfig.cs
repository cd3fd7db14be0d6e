namespace Signet.Management.Client.Configs;

/// <summary>Whether URLs of client ID metadata documents may be client ids.</summary>
public sealed record CimdConfig
{
    /// <summary>False unless set.</summary>
    public bool Enabled { get; init; }
}
