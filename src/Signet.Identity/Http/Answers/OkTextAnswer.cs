using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Signet.Identity.Errors;

namespace Signet.Identity.Http.Answers;

/// <summary>200 with the reason phrase as text (management.md 4.2, "status set without a body"), or a refusal.</summary>
[SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "An answer is made by returning its error.")]
public sealed class OkTextAnswer : IResult, IEndpointMetadataProvider
{
    private readonly ApiError? _error;

    private OkTextAnswer(ApiError? error) => _error = error;

    public static OkTextAnswer Done { get; } = new((ApiError?)null);

    public static implicit operator OkTextAnswer(ApiError error) => new(error);

    public static implicit operator OkTextAnswer(Result result) => result.IsSuccess ? Done : new(result.Error);

    public Task ExecuteAsync(HttpContext httpContext) => _error is null
        ? TextResponse.WriteAsync(httpContext, StatusCodes.Status200OK, "OK")
        : ErrorResponse.WriteAsync(httpContext, _error);

    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK));
}
