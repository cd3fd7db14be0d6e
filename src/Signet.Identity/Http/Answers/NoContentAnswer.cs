using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Signet.Identity.Errors;

namespace Signet.Identity.Http.Answers;

/// <summary>204, or a refusal. Return <see cref="Done"/>, an <see cref="ApiError"/> or a <see cref="Result"/>.</summary>
[SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "An answer is made by returning its error.")]
public sealed class NoContentAnswer : IResult, IEndpointMetadataProvider
{
    private readonly ApiError? _error;

    private NoContentAnswer(ApiError? error) => _error = error;

    public static NoContentAnswer Done { get; } = new((ApiError?)null);

    public static implicit operator NoContentAnswer(ApiError error) => new(error);

    public static implicit operator NoContentAnswer(Result result) => result.IsSuccess ? Done : new(result.Error);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (_error is not null)
        {
            return ErrorResponse.WriteAsync(httpContext, _error);
        }

        httpContext.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status204NoContent));
}
