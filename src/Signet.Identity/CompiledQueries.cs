using Microsoft.EntityFrameworkCore;
using Signet.Identity.Users;

namespace Signet.Identity;

/// <summary>
/// The queries behind every sign-in, translated once instead of being looked up by shape at each call. Singleton of a service
/// provider, because a translation belongs to one database.
/// </summary>
public sealed class CompiledQueries
{
    internal Func<SignetDb, string, CancellationToken, Task<User?>> User { get; } =
        EF.CompileAsyncQuery((SignetDb db, string id, CancellationToken ct) => db.Users.SingleOrDefault(u => u.Id == id));

    internal Func<SignetDb, string, CancellationToken, Task<User?>> UserByNormalizedUsername { get; } = EF.CompileAsyncQuery(
        (SignetDb db, string username, CancellationToken ct) => db.Users.Where(u => u.NormalizedUsername == username).OrderBy(u => u.CreatedAt).FirstOrDefault());
}
