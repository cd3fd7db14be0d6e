using System.Linq.Expressions;

namespace Signet.Identity.Http.Searching;

/// <summary>Composes predicates so that the database provider sees one plain expression.</summary>
internal static class Predicates
{
    /// <summary>The condition, applied to a column of a row.</summary>
    public static Expression<Func<T, bool>> On<T>(Expression<Func<T, string?>> column, Expression<Func<string?, bool>> condition) =>
        Expression.Lambda<Func<T, bool>>(Replace(condition.Body, condition.Parameters[0], column.Body), column.Parameters);

    public static Expression<Func<T, bool>> Join<T>(Expression<Func<T, bool>> left, Expression<Func<T, bool>> right, bool isAnd)
    {
        var other = Replace(right.Body, right.Parameters[0], left.Parameters[0]);
        return Expression.Lambda<Func<T, bool>>(isAnd ? Expression.AndAlso(left.Body, other) : Expression.OrElse(left.Body, other), left.Parameters);
    }

    private static Expression Replace(Expression body, ParameterExpression parameter, Expression replacement) =>
        new Replacement(parameter, replacement).Visit(body);

    private sealed class Replacement(ParameterExpression parameter, Expression replacement) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? replacement : node;
    }
}
