using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace Signet.Identity.Http.Validation;

/// <summary>
/// The query string, checked against the record <typeparamref name="T"/> like a body. A <c>bool</c> is "boolean-ish"
/// (management.md 0): only 1, true, y, yes, yep, yeah mean true. A repeated key is an array.
/// </summary>
[SuppressMessage("Design", "CA1000:Do not declare static members on generic types", Justification = "Minimal APIs call BindAsync.")]
public sealed class JsonQuery<T> : IRequestPart, IEndpointParameterMetadataProvider
{
    private static readonly Lazy<Schema> _schema = new(() => SchemaBuilder.Of(typeof(T)));

    private readonly T? _value;

    private JsonQuery(T? value, IResult? refusal)
    {
        _value = value;
        Refusal = refusal;
    }

    /// <summary>The checked query.</summary>
    public T Value => Refusal is null ? _value! : throw new InvalidOperationException("The query was refused; the group lacks WithSignetEdge().");

    int IRequestPart.Order => 1;

    IResult? IRequestPart.Refusal => Refusal;

    private IResult? Refusal { get; }

    public static ValueTask<JsonQuery<T>> BindAsync(HttpContext context)
    {
        using var document = JsonSerializer.SerializeToDocument(QueryValues.Read((ObjectSchema)_schema.Value, context.Request.Query));
        var issues = new IssueList();
        var value = SchemaReader.Read<T>(_schema.Value, document.RootElement, issues);
        return ValueTask.FromResult(issues.IsEmpty
            ? new JsonQuery<T>(value, refusal: null)
            : new JsonQuery<T>(default, Validation.Refusal.Of(issues.ToError("query"))));
    }

    static void IEndpointParameterMetadataProvider.PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new QueryMetadata(typeof(T)));
}
