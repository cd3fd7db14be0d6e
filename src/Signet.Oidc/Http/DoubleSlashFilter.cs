using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Signet.Oidc.Http;

/// <summary>Official SDKs call <c>//oidc/token</c> (section 19.3); it must reach the token endpoint, so it is rewritten before routing.</summary>
internal sealed class DoubleSlashFilter : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, following) =>
        {
            if (context.Request.Path.Value is { } path && path.StartsWith("//oidc", StringComparison.OrdinalIgnoreCase))
            {
                context.Request.Path = path[1..];
            }

            return following(context);
        });
        next(app);
    };
}
