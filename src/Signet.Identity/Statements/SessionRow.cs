using Signet.Identity.Sessions;

namespace Signet.Identity.Statements;

/// <summary>A session with one of its authorizations, or with none.</summary>
internal sealed record SessionRow(OidcSession Session, OidcSessionAuthorization? Authorization);
