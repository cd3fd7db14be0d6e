using Microsoft.Extensions.Configuration;
using Microsoft.Playwright;

namespace Signet.Browser.Tests.Tutorial;

/// <summary>Pictures for <c>docs/images</c>, taken on the way when <c>SIGNET_ALBUM</c> names a folder.</summary>
internal static class Album
{
    private static readonly string? _folder = new ConfigurationBuilder().AddEnvironmentVariables().Build()["SIGNET_ALBUM"];

    public static async Task KeepAsync(IPage page, string name)
    {
        if (_folder is { Length: > 0 })
        {
            await page.WaitForTimeoutAsync(700);
            await page.ScreenshotAsync(new() { Path = Path.Combine(_folder, name + ".png") });
        }
    }
}
