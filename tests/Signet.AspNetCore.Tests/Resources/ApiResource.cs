namespace Signet.AspNetCore.Tests.Resources;

/// <summary>A registered API resource.</summary>
internal sealed record ApiResource(string Indicator)
{
    public static async Task<ApiResource> CreateAsync(ManagementApi api, int accessTokenTtl = 3600)
    {
        var indicator = $"https://{Identity.Ids.NewShort()}.example.com";
        await api.CallAsync(HttpMethod.Post, "/api/resources", new { name = "Orders", indicator, accessTokenTtl });
        return new ApiResource(indicator);
    }
}
