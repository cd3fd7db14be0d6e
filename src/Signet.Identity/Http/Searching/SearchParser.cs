using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Signet.Identity.Errors;
using Signet.Identity.Http.Validation;

namespace Signet.Identity.Http.Searching;

/// <summary>Reads the search keys of a query string; every input is bounded before it reaches a database.</summary>
internal static class SearchParser
{
    private const string Search = "search";
    private const string Mode = "mode";
    private const int MaxTerms = 20;
    private const int MaxValues = 100;
    private const int MaxLength = 256;

    public static Result<SearchQuery> Parse(IQueryCollection query)
    {
        var isCaseSensitive = QueryValues.IsTrue(query["isCaseSensitive"].ToString());
        if (Joint(query) is not { } joinsWithAnd)
        {
            return SearchQuery.Mistake("The value of `joint` must be `or` or `and`.");
        }

        var terms = ImmutableArray.CreateBuilder<SearchTerm>();
        foreach (var (key, values) in query)
        {
            if (!IsKeyOf(key, Search))
            {
                continue;
            }

            var term = Term(query, key, [.. values.Select(value => value ?? "")]);
            if (!term.IsSuccess)
            {
                return term.Error;
            }

            if (Problem(term.Value, isCaseSensitive) is { } problem)
            {
                return problem;
            }

            terms.Add(term.Value);
        }

        return terms.Count > MaxTerms
            ? SearchQuery.Mistake("Too many search terms.")
            : SearchQuery.Of(terms.ToImmutable(), joinsWithAnd, isCaseSensitive);
    }

    private static bool? Joint(IQueryCollection query)
    {
        var text = query["joint"].ToString() is { Length: > 0 } joint ? joint : query["jointMode"].ToString();
        return text switch
        {
            "" or "or" => false,
            "and" => true,
            _ => null,
        };
    }

    private static bool IsKeyOf(string key, string name) => key == name || key.StartsWith(name + ".", StringComparison.Ordinal);

    private static Result<SearchTerm> Term(IQueryCollection query, string key, ImmutableArray<string> values)
    {
        var field = key.Length > Search.Length ? key[(Search.Length + 1)..] : null;
        if (field is "" || field?.Contains('.', StringComparison.Ordinal) == true)
        {
            return SearchQuery.Mistake("Only one level of search fields is supported.");
        }

        var modeText = field is not null && query.TryGetValue($"{Mode}.{field}", out var own) ? own.ToString() : query[Mode].ToString();
        SearchMode? mode = modeText switch
        {
            "" or "like" => SearchMode.Like,
            "exact" => SearchMode.Exact,
            "similar_to" => SearchMode.SimilarTo,
            "posix" => SearchMode.Posix,
            _ => null,
        };
        return mode is null
            ? SearchQuery.Mistake("The search mode must be one of exact, like, similar_to, posix.")
            : new SearchTerm(field is null ? null : CamelCase(field), mode.Value, values);
    }

    private static ApiError? Problem(SearchTerm term, bool isCaseSensitive) => term switch
    {
        _ when term.Values.Any(value => value.Length == 0) => SearchQuery.Mistake("Search value cannot be empty."),
        _ when term.Values.Length > MaxValues || term.Values.Any(value => value.Length > MaxLength) => SearchQuery.Mistake("Search value is too long."),
        { Mode: not SearchMode.Exact, Values.Length: > 1 } => SearchQuery.Mistake("Only the mode `exact` accepts several values."),
        { Mode: SearchMode.SimilarTo } when !isCaseSensitive => SearchQuery.Mistake("The mode `similar_to` is case-sensitive."),
        { Mode: SearchMode.SimilarTo or SearchMode.Posix } when !SearchPattern.IsUsable(SearchPattern.Of(term)) =>
            SearchQuery.Mistake("The search pattern is not a supported regular expression."),
        _ => null,
    };

    private static string CamelCase(string field)
    {
        var words = field.Split('_', StringSplitOptions.RemoveEmptyEntries);
        return words.Length < 2 ? field : words[0] + string.Concat(words.Skip(1).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
    }
}
