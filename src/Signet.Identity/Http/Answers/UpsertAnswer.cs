using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Signet.Identity.Errors;

namespace Signet.Identity.Http.Answers;

/// <summary>201 when the thing is new and 200 when it was replaced, with <typeparamref name="T"/> as JSON, or a refusal.</summary>
[SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "An answer is made by returning its value or its error.")]
[SuppressMessage("Design", "CA1000:Do not declare static members on generic types", Justification = "A named constructor.")]
public sealed class UpsertAnswer<T> : IResult, IEndpointMetadataProvider
{
    private readonly Result<T> _result;
    private readonly bool _isNew;

    private UpsertAnswer(Result<T> result, bool isNew)
    {
        _result = result;
        _isNew = isNew;
    }

    public static UpsertAnswer<T> Of(T value, bool isNew) => new(value, isNew);

    public static implicit operator UpsertAnswer<T>(ApiError error) => new(error, isNew: false);

    public Task ExecuteAsync(HttpContext httpContext) => _result.IsSuccess
        ? JsonResponse.WriteAsync(httpContext, _isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK, _result.Value)
        : ErrorResponse.WriteAsync(httpContext, _result.Error);

    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), ["application/json"]));
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status201Created, typeof(T), ["application/json"]));
    }
}
