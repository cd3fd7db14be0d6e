using System.Text.Json.Nodes;
using Signet.Identity.Statements;
using Signet.Identity.Users;
using Signet.Oidc.Hosting;

namespace Signet.Identity.Protocol;

/// <summary>Users as the protocol sees them: alive or not, and their claims (oidc.md 5.2). Reads a user once per request.</summary>
internal sealed class SubjectStore(SignetDb db, IStatements statements, ProtocolStatements reads, ReadAhead ahead, RelationClaims relations) : ISubjectStore
{
    private (string Subject, User? User)? _read;

    public async ValueTask<bool> IsAliveAsync(string subject, CancellationToken ct) => await FindAsync(subject, ct) is not null;

    public async ValueTask<JsonObject?> FindClaimsAsync(string subject, IReadOnlySet<string> claims, CancellationToken ct)
    {
        if (await FindAsync(subject, ct) is not { } user)
        {
            return null;
        }

        var values = new JsonObject();
        foreach (var claim in claims)
        {
            if (RelationClaims.Names.Contains(claim))
            {
                values[claim] = await relations.GetAsync(subject, claim, ct);
            }
            else if (UserClaims.TryGet(user, claim, out var value))
            {
                values[claim] = value;
            }
        }

        return values;
    }

    private async ValueTask<User?> FindAsync(string subject, CancellationToken ct)
    {
        if (_read is { } read && read.Subject == subject)
        {
            return read.User;
        }

        if (!ahead.TryTakeUser(subject, out var user))
        {
            user = await statements.ReadAsync(db, reads.LiveUser, subject, now: null, ct) is [var found] ? found : null;
        }

        _read = (subject, user);
        return user;
    }
}
