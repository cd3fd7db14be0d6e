// The peer of bench/Signet.Load: oidc-provider with its in-memory adapter, or on PostgreSQL, set up to issue what Signet issues.
// node server.mjs PORT [postgres://...]
import { generateKeyPairSync } from 'node:crypto';
import { Provider } from 'oidc-provider';
import MemoryAdapter from './node_modules/oidc-provider/lib/adapters/memory_adapter.js';

const port = Number(process.argv[2] ?? 3020);
const issuer = `http://127.0.0.1:${port}/oidc`;
const resource = 'https://bench.example/api';
const client = {
  client_id: 'bench',
  client_secret: 'bench-secret-bench-secret-bench-1',
  grant_types: ['authorization_code', 'refresh_token', 'client_credentials'],
  redirect_uris: ['http://127.0.0.1/callback'],
  response_types: ['code'],
  token_endpoint_auth_method: 'client_secret_basic',
  id_token_signed_response_alg: 'ES256',
};

const key = { ...generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }), alg: 'ES256', use: 'sig', kid: 'bench' };
const account = { accountId: 'user1', claims: () => ({ sub: 'user1', name: 'Bench', username: 'bench', picture: null, updated_at: 1 }) };

// Its in-memory adapter forgets all but 1,000 entries, grants in use among them; here it keeps everything, as a store does.
const memory = new Map();
class KeepingAdapter extends MemoryAdapter {
  constructor(model) {
    super(model, memory);
  }
}

const database = process.argv[3];
const adapter = database ? await (await import('./postgres-adapter.mjs')).postgresAdapter(database) : KeepingAdapter;

const provider = new Provider(issuer, {
  adapter,
  clients: [client],
  jwks: { keys: [key] },
  cookies: { keys: ['bench-cookie-key'] },
  claims: { openid: ['sub'], profile: ['name', 'username', 'picture', 'updated_at'] },
  scopes: ['openid', 'offline_access', 'profile', 'all'],
  findAccount: () => account,
  rotateRefreshToken: true,
  ttl: { AccessToken: 3600, ClientCredentials: 3600, Grant: 86400, IdToken: 3600, RefreshToken: 86400 },
  features: {
    clientCredentials: { enabled: true },
    devInteractions: { enabled: false },
    introspection: { enabled: true },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => undefined,
      useGrantedResource: () => false,
      getResourceServerInfo: () => ({ scope: 'all', accessTokenFormat: 'jwt', accessTokenTTL: 3600, jwt: { sign: { alg: 'ES256' } } }),
    },
  },
});
provider.proxy = false;

const app = provider.callback();
const { createServer } = await import('node:http');

// What a sign-in would have left behind: one grant, refresh token and access token per worker of the load program.
async function seed() {
  const found = await provider.Client.find(client.client_id);
  const grant = new provider.Grant({ accountId: 'user1', clientId: client.client_id });
  grant.addOIDCScope('openid offline_access profile');
  const grantId = await grant.save();
  const common = { accountId: 'user1', client: found, grantId, gty: 'authorization_code', scope: 'openid offline_access profile' };
  const refresh = new provider.RefreshToken({ ...common, claims: {}, authTime: Math.floor(Date.now() / 1000), expiresWithSession: false });
  const access = new provider.AccessToken({ ...common, claims: {} });
  return { refresh_token: await refresh.save(), access_token: await access.save() };
}

const server = createServer(async (request, response) => {
  if (request.url === '/seed') {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(await seed()));
  } else {
    request.originalUrl = request.url;
    request.url = request.url.slice('/oidc'.length);
    app(request, response);
  }
});
// The load program comes back to its connections in every round.
server.keepAliveTimeout = 600_000;
server.listen(port, '127.0.0.1', () => console.log(`ready ${issuer} ${resource}`));
