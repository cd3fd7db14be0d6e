using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Signet.Identity.Http.Answers;

namespace Signet.Account.Access;

/// <summary>Nothing below runs, not even validation, while the tenant keeps its account center off (account.md 1).</summary>
internal sealed class EnabledAccountCenter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var guard = context.HttpContext.RequestServices.GetRequiredService<AccountGuard>();
        return guard.Enabled() is { } refusal ? (NoContentAnswer)refusal : await next(context);
    }
}
