namespace Signet.Identity.Errors;

/// <summary>The generic refusals about rows (management.md 5.4).</summary>
public static class EntityErrors
{
    /// <summary>404: a "by id" lookup found nothing. <paramref name="plural"/> is the plural name of the entity, for example <c>applications</c>.</summary>
    public static ApiError NotExistsWithId(string plural, string id) => new("entity.not_exists_with_id", 404)
    {
        MessageValues = Values(("name", plural), ("id", id)),
    };

    /// <summary>404: any other lookup or delete found nothing.</summary>
    public static ApiError NotFound() => new("entity.not_found", 404);

    /// <summary>404: an update matched nothing.</summary>
    public static ApiError NotExists(string singular) => new("entity.not_exists", 404) { MessageValues = Values(("name", singular)) };

    /// <summary>422: the set of changes is empty, or a value the store refuses.</summary>
    public static ApiError InvalidInput() => new("entity.invalid_input", 422);

    /// <summary>422: types of the two sides of a relation do not fit.</summary>
    public static ApiError ConstraintViolated() => new("entity.db_constraint_violated", 422);

    /// <summary>422: the row exists; only in the organization family.</summary>
    public static ApiError NotUnique() => new("entity.unique_integrity_violation", 422);

    /// <summary>The other side of a relation does not exist: 404, in the organization family 422.</summary>
    public static ApiError RelationMissing(int status = 404) => new("entity.relation_foreign_key_not_found", status);

    /// <summary>A rule was broken that only a sentence explains.</summary>
    public static ApiError InvalidRequest(string details, int status = 400, object? data = null) => new("request.invalid_input", status, data)
    {
        MessageValues = Values(("details", details)),
    };

    private static Dictionary<string, string> Values(params ReadOnlySpan<(string Key, string Value)> pairs)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in pairs)
        {
            values[key] = value;
        }

        return values;
    }
}
