using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Linq.Expressions;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace Signet.Identity.Http.Searching;

#pragma warning disable CA1304, CA1311 // Translated to SQL lower().

/// <summary>The searchable columns of a list by their wire name; turns search terms into predicates that both databases run.</summary>
public sealed class SearchColumns<T>(params IEnumerable<(string Name, Expression<Func<T, string?>> Column)> columns)
{
    private readonly FrozenDictionary<string, Expression<Func<T, string?>>> _columns =
        columns.ToFrozenDictionary(column => column.Name, column => column.Column, StringComparer.Ordinal);

    /// <summary>Keeps the rows that the advanced search asks for; 400 request.invalid_input for an unknown column.</summary>
    public SearchedRows<T> Apply(IQueryable<T> rows, SearchQuery search, SignetDb db)
    {
        ArgumentNullException.ThrowIfNull(search);
        if (search.IsEmpty)
        {
            return new SearchedRows<T>(rows, null);
        }

        Expression<Func<T, bool>>? predicate = null;
        foreach (var term in search.Terms)
        {
            if (term.Field is not null && !_columns.ContainsKey(term.Field))
            {
                return new SearchedRows<T>(rows, SearchQuery.Mistake($"Search field {term.Field} is not supported."));
            }

            var next = AnyOf(ColumnsOf(term), Condition(term, search.IsCaseSensitive, db.Database.ProviderName == "Microsoft.EntityFrameworkCore.Sqlite"));
            predicate = predicate is null ? next : Predicates.Join(predicate, next, search.JoinsWithAnd);
        }

        return new SearchedRows<T>(rows.Where(predicate!), null);
    }

    /// <summary>The simple search <c>q</c>: a case-insensitive substring of any column (management.md 7.4).</summary>
    public IQueryable<T> Containing(IQueryable<T> rows, string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return rows;
        }

        var pattern = $"%{SearchPattern.Closed(text.ToLowerInvariant())}%";
        return rows.Where(AnyOf(_columns.Values, value => EF.Functions.Like(value!.ToLower(), pattern, "\\")));
    }

    private ImmutableArray<Expression<Func<T, string?>>> ColumnsOf(SearchTerm term) => term.Field is null ? _columns.Values : [_columns[term.Field]];

    private static Expression<Func<T, bool>> AnyOf(IEnumerable<Expression<Func<T, string?>>> columns, Expression<Func<string?, bool>> condition) =>
        columns.Select(column => Predicates.On(column, condition)).Aggregate((left, right) => Predicates.Join(left, right, isAnd: false));

    private static Expression<Func<string?, bool>> Condition(SearchTerm term, bool isCaseSensitive, bool isSqlite)
    {
        var values = term.Values.ToArray();
        var lowered = values.Select(value => value.ToLowerInvariant()).ToArray();
        var (like, likeLower, pattern) = (SearchPattern.Closed(values[0]), SearchPattern.Closed(lowered[0]), SearchPattern.Of(term));
        var folded = "(?i)" + pattern;
        return (term.Mode, isCaseSensitive, isSqlite) switch
        {
            (SearchMode.Exact, true, _) => value => values.Contains(value),
            (SearchMode.Exact, false, _) => value => lowered.Contains(value!.ToLower()),
            (SearchMode.Like, true, false) => value => EF.Functions.Like(value!, like, "\\"),
            (SearchMode.Like, false, _) => value => EF.Functions.Like(value!.ToLower(), likeLower, "\\"),
            (_, false, true) => value => value != null && Regex.IsMatch(value, folded),
            (_, false, false) => value => value != null && Regex.IsMatch(value, pattern, RegexOptions.IgnoreCase),
            _ => value => value != null && Regex.IsMatch(value, pattern),
        };
    }
}
