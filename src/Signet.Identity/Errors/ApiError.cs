namespace Signet.Identity.Errors;

/// <summary>
/// An expected refusal, as a value. At the edge of <c>/api</c> it becomes <c>{ code, data, details, message }</c>
/// with this status (management.md 5.1); <c>message</c> is the localised text of <paramref name="Code"/>.
/// </summary>
/// <param name="Code">The contract's stable code, <c>area.name</c>.</param>
/// <param name="Status">HTTP status; the contract's default is 400.</param>
/// <param name="Data">Serialised as <c>data</c>; never a secret.</param>
/// <param name="Details">English, not localised; only for validation.</param>
public sealed record ApiError(string Code, int Status = 400, object? Data = null, string? Details = null)
{
    /// <summary>Values for the placeholders of the localised message, by name.</summary>
    public IReadOnlyDictionary<string, string>? MessageValues { get; init; }

    /// <summary>The <c>error</c> member of a refusal that the protocol made (experience.md 1.2).</summary>
    public string? OAuthError { get; init; }

    /// <summary>Its <c>error_description</c>.</summary>
    public string? OAuthDescription { get; init; }

    public static ApiError Unprocessable(string code, object? data = null) => new(code, 422, data);

    public static ApiError NotFound(string code = "entity.not_found", object? data = null) => new(code, 404, data);
}
