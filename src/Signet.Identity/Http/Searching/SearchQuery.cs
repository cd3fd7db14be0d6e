using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Signet.Identity.Errors;
using Signet.Identity.Http.Validation;

namespace Signet.Identity.Http.Searching;

/// <summary>
/// The advanced search of a list (management.md 7.3): <c>search</c>, <c>search.field</c>, <c>mode</c>, <c>joint</c>, <c>isCaseSensitive</c>.
/// Binds as a handler parameter; mistakes are 400 request.invalid_input. Put it to work with <see cref="SearchColumns{T}.Apply"/>.
/// </summary>
public sealed class SearchQuery : IRequestPart
{
    private SearchQuery(ImmutableArray<SearchTerm> terms, bool joinsWithAnd, bool isCaseSensitive, IResult? refusal)
    {
        Terms = terms;
        JoinsWithAnd = joinsWithAnd;
        IsCaseSensitive = isCaseSensitive;
        Refusal = refusal;
    }

    public bool IsEmpty => Terms.IsEmpty;

    internal ImmutableArray<SearchTerm> Terms { get; }

    internal bool JoinsWithAnd { get; }

    internal bool IsCaseSensitive { get; }

    int IRequestPart.Order => 1;

    IResult? IRequestPart.Refusal => Refusal;

    private IResult? Refusal { get; }

    public static ValueTask<SearchQuery> BindAsync(HttpContext context)
    {
        var parsed = SearchParser.Parse(context.Request.Query);
        return ValueTask.FromResult(parsed.IsSuccess
            ? parsed.Value
            : new SearchQuery([], joinsWithAnd: false, isCaseSensitive: false, Validation.Refusal.Of(parsed.Error)));
    }

    internal static SearchQuery Of(ImmutableArray<SearchTerm> terms, bool joinsWithAnd, bool isCaseSensitive) =>
        new(terms, joinsWithAnd, isCaseSensitive, refusal: null);

    internal static ApiError Mistake(string details) => EntityErrors.InvalidRequest(details, data: new { });
}
