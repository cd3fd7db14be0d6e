using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Signet.Experience.Flow;

namespace Signet.Experience.Api;

/// <summary>Steps 1 to 3 of experience.md 1.3: no handler and no validation without an interaction.</summary>
internal sealed class OpenedFlow(bool started) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var flow = http.RequestServices.GetRequiredService<SignInFlow>();
        var opened = await flow.OpenAsync(http);
        if (opened.IsSuccess && started)
        {
            opened = flow.RequireStarted();
        }

        return opened.IsSuccess ? await next(context) : new RefusedStep(opened.Error);
    }
}
