using Signet.Connectors.Outbound;

namespace Signet.Connectors.Facebook;

/// <summary>The <c>error</c> object of a refused Graph call.</summary>
internal sealed record GraphError(long Code, string Message)
{
    /// <summary>Wrong app secret.</summary>
    public const long ApplicationRefused = 1;

    /// <summary>The code is used, expired, malformed or was issued for another redirect URI.</summary>
    public const long InvalidParameter = 100;

    /// <summary>Wrong app id.</summary>
    public const long UnknownApplication = 101;

    /// <summary>The token is expired, revoked or malformed.</summary>
    public const long InvalidToken = 190;

    public static GraphError From(ProviderAnswer answer)
    {
        var error = answer.Json()?.Object("error");
        return new GraphError(error?.Number("code") ?? 0, error?.Text("message") ?? $"Facebook answered with status {(int)answer.Status}.");
    }
}
