// oidc-provider's storage contract over one PostgreSQL table, with one statement per call.
import pg from 'pg';

const schema = `
  CREATE TABLE IF NOT EXISTS oidc_payloads (
    type text NOT NULL, id text NOT NULL, payload jsonb NOT NULL, grant_id text, uid text, user_code text,
    expires_at timestamptz, consumed_at timestamptz, PRIMARY KEY (type, id));
  CREATE INDEX IF NOT EXISTS oidc_payloads_grant ON oidc_payloads (grant_id);
  CREATE INDEX IF NOT EXISTS oidc_payloads_uid ON oidc_payloads (uid);`;

export async function postgresAdapter(connectionString) {
  const pool = new pg.Pool({ connectionString, max: 20 });
  await pool.query(schema);

  const toPayload = ({ rows: [row] }) => row && { ...row.payload, ...(row.consumed_at ? { consumed: Math.floor(row.consumed_at / 1000) } : undefined) };
  const select = 'SELECT payload, consumed_at FROM oidc_payloads WHERE type = $1 AND (expires_at IS NULL OR expires_at > now()) AND ';

  return class PostgresAdapter {
    constructor(type) { this.type = type; }

    async upsert(id, payload, expiresIn) {
      await pool.query({
        name: 'upsert',
        text: `INSERT INTO oidc_payloads VALUES ($1, $2, $3, $4, $5, $6, $7)
               ON CONFLICT (type, id) DO UPDATE SET payload = $3, grant_id = $4, uid = $5, user_code = $6, expires_at = $7`,
        values: [this.type, id, payload, payload.grantId, payload.uid, payload.userCode, expiresIn ? new Date(Date.now() + expiresIn * 1000) : null],
      });
    }

    async find(id) { return toPayload(await pool.query({ name: 'find', text: `${select} id = $2`, values: [this.type, id] })); }

    async findByUid(uid) { return toPayload(await pool.query({ name: 'uid', text: `${select} uid = $2`, values: [this.type, uid] })); }

    async findByUserCode(code) { return toPayload(await pool.query({ name: 'code', text: `${select} user_code = $2`, values: [this.type, code] })); }

    async destroy(id) { await pool.query({ name: 'destroy', text: 'DELETE FROM oidc_payloads WHERE type = $1 AND id = $2', values: [this.type, id] }); }

    async revokeByGrantId(grantId) { await pool.query({ name: 'revoke', text: 'DELETE FROM oidc_payloads WHERE grant_id = $1', values: [grantId] }); }

    async consume(id) {
      await pool.query({ name: 'consume', text: 'UPDATE oidc_payloads SET consumed_at = now() WHERE type = $1 AND id = $2', values: [this.type, id] });
    }
  };
}
