using Microsoft.AspNetCore.Http;
using Signet.Identity.Errors;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Validation;

namespace Signet.Identity.Http;

/// <summary>Answers the first refused part of a request; turns an <see cref="ApiError"/> a handler returned into its response.</summary>
internal sealed class EdgeFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        IRequestPart? refused = null;
        foreach (var argument in context.Arguments)
        {
            if (argument is IRequestPart { Refusal: not null } part && (refused is null || part.Order < refused.Order))
            {
                refused = part;
            }
        }

        if (refused is not null)
        {
            return refused.Refusal;
        }

        return await next(context) switch
        {
            ApiError error => Refusal.Of(error),
            Result result => (NoContentAnswer)result,
            var answer => answer,
        };
    }
}
