using Microsoft.AspNetCore.Http;

namespace Signet.Identity.Http.Authentication;

/// <summary>A user who manages the own account through an application. Binds as a handler parameter behind <see cref="ApiPolicies.Account"/>.</summary>
/// <param name="ClientId">The application that holds the token.</param>
/// <param name="Scopes">What the token grants.</param>
public sealed record AccountCaller(string UserId, string ClientId, IReadOnlySet<string> Scopes)
{
    /// <summary>Neither a third party nor a client that is only known by its metadata document.</summary>
    public bool IsFirstParty { get; init; }

    /// <summary>The session that the token came from; null without one.</summary>
    public string? SessionUid { get; init; }

    /// <summary>The header <c>logto-verification-id</c>: a record that proves who is at the keyboard (account.md 1).</summary>
    public string? VerificationId { get; private init; }

    public static ValueTask<AccountCaller?> BindAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var header = context.Request.Headers["logto-verification-id"].ToString();
        var caller = context.Features.Get<AccountCaller>();
        return ValueTask.FromResult(caller is null ? null : caller with { VerificationId = header.Length == 0 ? null : header });
    }
}
