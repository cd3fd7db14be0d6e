using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace Signet.Identity.Http.Validation;

/// <summary>
/// The request body, parsed and checked against the record <typeparamref name="T"/>. Use it as a handler parameter in a
/// group with <c>WithSignetEdge()</c>: the handler only runs when the body is valid. See README.md in this folder's parent.
/// </summary>
[SuppressMessage("Design", "CA1000:Do not declare static members on generic types", Justification = "Minimal APIs call BindAsync.")]
public sealed class JsonBody<T> : IRequestPart, IEndpointParameterMetadataProvider
{
    private static readonly Lazy<Schema> _schema = new(() => SchemaBuilder.Of(typeof(T)));

    private readonly T? _value;

    private JsonBody(T? value, IResult? refusal)
    {
        _value = value;
        Refusal = refusal;
    }

    /// <summary>The checked body.</summary>
    public T Value => Refusal is null ? _value! : throw new InvalidOperationException("The body was refused; the group lacks WithSignetEdge().");

    int IRequestPart.Order => 2;

    IResult? IRequestPart.Refusal => Refusal;

    private IResult? Refusal { get; }

    public static async ValueTask<JsonBody<T>> BindAsync(HttpContext context)
    {
        var reading = await BodyReader.ReadAsync(context.Request, context.RequestAborted);
        if (reading.Refusal is { } refusal)
        {
            return new JsonBody<T>(default, refusal);
        }

        using var document = reading.Document;
        var issues = new IssueList();
        var value = SchemaReader.Read<T>(_schema.Value, document!.RootElement, issues);
        return issues.IsEmpty ? new JsonBody<T>(value, refusal: null) : new JsonBody<T>(default, Validation.Refusal.Of(issues.ToError("body")));
    }

    static void IEndpointParameterMetadataProvider.PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata(["application/json"], typeof(T)));
}
