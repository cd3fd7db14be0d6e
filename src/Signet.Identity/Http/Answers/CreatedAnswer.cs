using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Signet.Identity.Errors;

namespace Signet.Identity.Http.Answers;

/// <summary>201 with <typeparamref name="T"/> as JSON, or a refusal.</summary>
[SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "An answer is made by returning its value or its error.")]
public sealed class CreatedAnswer<T> : IResult, IEndpointMetadataProvider
{
    private readonly Result<T> _result;

    private CreatedAnswer(Result<T> result) => _result = result;

    public static implicit operator CreatedAnswer<T>(T value) => new(value);

    public static implicit operator CreatedAnswer<T>(ApiError error) => new(error);

    public static implicit operator CreatedAnswer<T>(Result<T> result) => new(result);

    public Task ExecuteAsync(HttpContext httpContext) => _result.IsSuccess
        ? JsonResponse.WriteAsync(httpContext, StatusCodes.Status201Created, _result.Value)
        : ErrorResponse.WriteAsync(httpContext, _result.Error);

    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status201Created, typeof(T), ["application/json"]));
}
