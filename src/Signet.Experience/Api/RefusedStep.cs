using Microsoft.AspNetCore.Http;
using Signet.Identity.Errors;
using Signet.Identity.Http;

namespace Signet.Experience.Api;

/// <summary>A refusal that an outer filter gives, which the edge filter does not see.</summary>
internal sealed class RefusedStep(ApiError error) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext) => ErrorResponse.WriteAsync(httpContext, error);
}
