using Signet.Identity.Sessions;
using Signet.Identity.Users;

namespace Signet.Identity.Statements;

/// <summary>A token with what stands behind it: its grant and its user, each null when gone, expired or suspended.</summary>
internal sealed record OwnedToken<TRow>(TRow Token, OidcGrant? Grant, User? User);
