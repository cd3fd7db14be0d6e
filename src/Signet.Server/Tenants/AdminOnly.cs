using Signet.Identity.Tenants;

namespace Signet.Server.Tenants;

/// <summary>The Console and the Me API exist behind the admin door only (management.md 1.1).</summary>
internal static class AdminOnly
{
    private static readonly PathString[] _paths = ["/console", "/me"];

    public static IApplicationBuilder UseAdminOnly(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (Array.Exists(_paths, path => context.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase))
            && context.RequestServices.GetRequiredService<CurrentTenant>() is { IsSet: true } tenant
            && tenant.Id != TenantId.Admin)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        return next(context);
    });
}
