using Signet.Identity.Sessions;
using Signet.Identity.Users;

namespace Signet.Identity.Protocol;

/// <summary>
/// What was read together with a token and will be asked for next: one statement instead of three at userinfo, introspection and refresh.
/// Each answer counts once, so nothing that changed within the request is told from here.
/// </summary>
internal sealed class ReadAhead
{
    private (string Id, OidcGrant? Row)? _grant;
    private (string Id, User? User)? _user;

    public void Keep(string? grantId, OidcGrant? grant, string userId, User? user)
    {
        _grant = grantId is null ? null : (grantId, grant);
        _user = (userId, user);
    }

    public bool TryTakeGrant(string id, out OidcGrant? row)
    {
        row = null;
        if (_grant is not { } kept || kept.Id != id)
        {
            return false;
        }

        (row, _grant) = (kept.Row, null);
        return true;
    }

    public bool TryTakeUser(string id, out User? user)
    {
        user = null;
        if (_user is not { } kept || kept.Id != id)
        {
            return false;
        }

        (user, _user) = (kept.User, null);
        return true;
    }
}
