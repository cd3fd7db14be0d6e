using Npgsql;
using NpgsqlTypes;
using Signet.Identity;
using Signet.Identity.Sessions;

namespace Signet.Persistence.PostgreSql;

/// <summary>
/// One statement and one round trip: what the update returns is what the inserts insert for. The commit does not wait for the disk, because
/// a refresh is answered when its audit row is durable, and the log holds the rotation before that row.
/// </summary>
internal sealed class PostgreSqlTokenRotation(NpgsqlDataSource database) : ITokenRotation
{
    private const string Sql =
        """
        WITH rotated AS (
            UPDATE refresh_tokens SET consumed_at = $1
            WHERE tenant_id = $2 AND hash = $3 AND (consumed_at IS NULL OR consumed_at > $4)
            RETURNING 1),
        access AS (
            INSERT INTO access_tokens (
                tenant_id, hash, client_id, user_id, grant_id, scope, grant_type, session_uid, expires_with_session, sid, thumbprint, extra,
                issued_at, expires_at)
            SELECT $2, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17 FROM rotated WHERE $5 IS NOT NULL)
        INSERT INTO refresh_tokens (
            tenant_id, hash, client_id, user_id, grant_id, scope, resources, grant_type, session_uid, expires_with_session, sid, thumbprint,
            nonce, auth_time, chain_started_at, issued_at, expires_at)
        SELECT $2, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33 FROM rotated
        """;

    public async Task<bool> TryRotateAsync(
        SignetDb db, string hash, DateTimeOffset now, DateTimeOffset oldest, AccessTokenRow? accessToken, RefreshTokenRow successor, CancellationToken ct)
    {
        await using var batch = RelaxedBatch.On(database);
        var command = new NpgsqlBatchCommand(Sql);
        foreach (var parameter in (NpgsqlParameter[])
        [
            Time(now), Text(successor.TenantId.Value), Text(hash), Time(oldest),
            Text(accessToken?.Hash), Text(accessToken?.ClientId), Text(accessToken?.UserId), Text(accessToken?.GrantId), Text(accessToken?.Scope),
            Text(accessToken?.GrantType), Text(accessToken?.SessionUid), Flag(accessToken?.ExpiresWithSession), Text(accessToken?.Sid),
            Text(accessToken?.Thumbprint), Text(accessToken?.Extra), Time(accessToken?.IssuedAt), Time(accessToken?.ExpiresAt),
            Text(successor.Hash), Text(successor.ClientId), Text(successor.UserId), Text(successor.GrantId), Text(successor.Scope),
            Text(successor.Resources), Text(successor.GrantType), Text(successor.SessionUid), Flag(successor.ExpiresWithSession), Text(successor.Sid),
            Text(successor.Thumbprint), Text(successor.Nonce), Time(successor.AuthTime), Time(successor.ChainStartedAt), Time(successor.IssuedAt),
            Time(successor.ExpiresAt),
        ])
        {
            command.Parameters.Add(parameter);
        }

        batch.BatchCommands.Add(command);
        return await batch.ExecuteNonQueryAsync(ct) > 0;
    }

    private static NpgsqlParameter Text(string? value) => Of(value, NpgsqlDbType.Text);

    private static NpgsqlParameter Flag(bool? value) => Of(value, NpgsqlDbType.Boolean);

    private static NpgsqlParameter Time(DateTimeOffset? value) => Of(value?.ToUnixTimeMilliseconds(), NpgsqlDbType.Bigint);

    private static NpgsqlParameter Of(object? value, NpgsqlDbType type) => new() { Value = value ?? DBNull.Value, NpgsqlDbType = type };
}
