namespace Signet.Server.Http;

/// <summary>Treats <c>//oidc/...</c> like <c>/oidc/...</c>: clients that join an endpoint with a trailing slash send it (oidc.md 1.1, 19.3).</summary>
internal sealed class LeadingSlashes(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.Request.Path.Value is ['/', '/', ..] path)
        {
            context.Request.Path = "/" + path.TrimStart('/');
        }

        return next(context);
    }
}
