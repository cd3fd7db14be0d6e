using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Signet.Identity.Errors;
using Signet.Identity.Http.Paging;
using Signet.Identity.Tenants;

namespace Signet.Identity.Http.Answers;

/// <summary>200 with a JSON array; with <c>Total-Number</c> and <c>Link</c> when the list was paginated (management.md 7.1).</summary>
[SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "An answer is made by returning its error.")]
[SuppressMessage("Design", "CA1000:Do not declare static members on generic types", Justification = "Named constructors.")]
public sealed class PagedAnswer<T> : IResult, IEndpointMetadataProvider
{
    private readonly Result<List<T>> _items;
    private readonly PageRequest? _page;
    private readonly long _total;
    private readonly bool _isCapped;

    private PagedAnswer(Result<List<T>> items, PageRequest? page, long total, bool isCapped)
    {
        _items = items;
        _page = page;
        _total = total;
        _isCapped = isCapped;
    }

    /// <summary>One page of <paramref name="total"/> rows.</summary>
    public static PagedAnswer<T> Of(List<T> items, PageRequest page, long total, bool isCapped = false) => new(items, page, total, isCapped);

    /// <summary>The whole list, without pagination headers.</summary>
    public static PagedAnswer<T> All(List<T> items) => new(items, page: null, items.Count, isCapped: false);

    public static implicit operator PagedAnswer<T>(ApiError error) => new(error, page: null, total: 0, isCapped: false);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (!_items.IsSuccess)
        {
            return ErrorResponse.WriteAsync(httpContext, _items.Error);
        }

        if (_page is not null)
        {
            var origin = httpContext.RequestServices.GetRequiredService<CurrentTenant>().Endpoint;
            PageHeaders.Write(httpContext, origin, _page, _total, _isCapped);
        }

        return JsonResponse.WriteAsync(httpContext, StatusCodes.Status200OK, _items.Value);
    }

    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T[]), ["application/json"]));
}
