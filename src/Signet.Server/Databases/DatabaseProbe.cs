using Signet.Identity;

namespace Signet.Server.Databases;

/// <summary>Whether the database answers right now.</summary>
internal sealed class DatabaseProbe(IServiceScopeFactory scopes)
{
    public async Task<bool> AnswersAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SignetDb>().Database.CanConnectAsync(ct);
    }
}
