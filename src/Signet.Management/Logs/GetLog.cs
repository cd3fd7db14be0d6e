using Microsoft.EntityFrameworkCore;
using Signet.Identity;
using Signet.Identity.Errors;
using Signet.Identity.Http.Answers;

namespace Signet.Management.Logs;

/// <summary>GET /api/logs/{id}, any key. 404 entity.not_exists_with_id.</summary>
internal static class GetLog
{
    internal static async Task<Answer<LogView>> HandleAsync(string id, SignetDb db, CancellationToken ct) =>
        await db.AuditLogs.AsNoTracking().SingleOrDefaultAsync(l => l.Id == id, ct) is { } log ? LogView.From(log) : EntityErrors.NotExistsWithId("logs", id);
}
