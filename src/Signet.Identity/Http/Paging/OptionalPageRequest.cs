using Microsoft.AspNetCore.Http;
using Signet.Identity.Http.Validation;

namespace Signet.Identity.Http.Paging;

/// <summary>The page a client may ask for: without <c>page</c> and <c>page_size</c> the list is complete (management.md 7.1).</summary>
public sealed class OptionalPageRequest : IRequestPart
{
    private OptionalPageRequest(PageRequest? page) => Page = page;

    /// <summary>Null when the whole list is wanted.</summary>
    public PageRequest? Page { get; }

    int IRequestPart.Order => 0;

    IResult? IRequestPart.Refusal => Page?.Refusal;

    public static ValueTask<OptionalPageRequest> BindAsync(HttpContext context)
    {
        var query = context.Request.Query;
        var isPaged = !PageParser.IsAbsent(query, PageParser.PageKey) || !PageParser.IsAbsent(query, PageParser.SizeKey);
        return ValueTask.FromResult(new OptionalPageRequest(isPaged ? PageParser.Parse(query) : null));
    }
}
