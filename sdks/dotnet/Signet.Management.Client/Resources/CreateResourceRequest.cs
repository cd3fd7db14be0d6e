namespace Signet.Management.Client.Resources;

/// <summary>Body of <c>POST /api/resources</c>.</summary>
public sealed record CreateResourceRequest(string Name, string Indicator)
{
    /// <summary>Seconds; 3600 unless set.</summary>
    public int? AccessTokenTtl { get; init; }
}
