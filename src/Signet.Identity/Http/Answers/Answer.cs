using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Signet.Identity.Errors;

namespace Signet.Identity.Http.Answers;

/// <summary>200 with <typeparamref name="T"/> as JSON, or a refusal. Handlers return a value, an <see cref="ApiError"/> or a <see cref="Result{T}"/>.</summary>
[SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "An answer is made by returning its value or its error.")]
public sealed class Answer<T> : IResult, IEndpointMetadataProvider
{
    private readonly Result<T> _result;

    private Answer(Result<T> result) => _result = result;

    public static implicit operator Answer<T>(T value) => new(value);

    public static implicit operator Answer<T>(ApiError error) => new(error);

    public static implicit operator Answer<T>(Result<T> result) => new(result);

    public Task ExecuteAsync(HttpContext httpContext) => _result.IsSuccess
        ? JsonResponse.WriteAsync(httpContext, StatusCodes.Status200OK, _result.Value)
        : ErrorResponse.WriteAsync(httpContext, _result.Error);

    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), ["application/json"]));
}
