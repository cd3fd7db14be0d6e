import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Browser, Management } from '../browser.mjs';
import { freePort, startApache } from './apache.mjs';

const endpoint = process.env.SIGNET_ENDPOINT;
let management, machine, indicator, origin, stop;

before(async () => {
  management = await Management.open(endpoint, JSON.parse(process.env.SIGNET_MANAGEMENT));
  const port = await freePort();
  origin = `http://localhost:${port}`;
  const application = await management.createApplication('Traditional', `${origin}/secure/callback`, `${origin}/`);
  indicator = `https://orders-${Date.now()}.example.com`;
  const { id } = await management.call('POST', '/resources', { name: 'Orders', indicator });
  const scope = await management.call('POST', `/resources/${id}/scopes`, { name: 'read:orders' });
  const role = await management.call('POST', '/roles', { name: 'Clerk', description: 'Reads orders.', type: 'MachineToMachine', scopeIds: [scope.id] });
  const { id: machineId } = await management.call('POST', '/applications', { name: 'Warehouse', type: 'MachineToMachine' });
  const [secret] = await management.call('GET', `/applications/${machineId}/secrets`);
  machine = { id: machineId, secret: secret.value };
  await management.call('POST', `/applications/${machine.id}/roles`, { roleIds: [role.id] });
  stop = await startApache(port, { CLIENT_ID: application.id, CLIENT_SECRET: application.secret, AUDIENCE: indicator });
});

after(() => stop?.());

test('mod_auth_openidc as relying party: sign-in, userinfo, refresh, sign-out', async () => {
  const user = await management.createUser('Correct-horse-9');
  await management.call('PATCH', `/users/${user.id}/custom-data`, { customData: { club: 'chess' } });
  const [app, provider] = [new Browser(origin), new Browser(endpoint)];

  const callback = await provider.signIn((await app.go('/secure/user.json')).url, user.username, user.password);
  const { url, response } = await app.go(callback);
  assert.equal(url.href, `${origin}/secure/user.json`);
  const signedIn = await response.json();
  assert.equal(signedIn.user, user.id);
  assert.deepEqual(signedIn.userinfo.custom_data, { club: 'chess' });

  const refresh = new URLSearchParams({ refresh: url.href, access_token: signedIn.accessToken });
  const refreshed = await app.go(`/secure/callback?${refresh}`);
  assert.equal(refreshed.url.href, url.href);
  assert.notEqual((await refreshed.response.json()).accessToken, signedIn.accessToken);

  const { url: endSession } = await app.go(`/secure/callback?${new URLSearchParams({ logout: `${origin}/` })}`);
  assert.equal((await provider.signOut(endSession)).href, `${origin}/`);
  // Neither side remembers the person.
  const again = await app.go('/secure/user.json');
  assert.equal(again.url.origin, endpoint);
  assert.equal((await provider.go(again.url)).url.pathname, '/sign-in');
});

async function machineToken() {
  const response = await fetch(`${endpoint}/oidc/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'client_credentials', client_id: machine.id, client_secret: machine.secret, resource: indicator, scope: 'read:orders' }),
  });
  return (await response.json()).access_token;
}

const readOrders = token => fetch(`${origin}/api/orders.txt`, { headers: token ? { authorization: `Bearer ${token}` } : {} });
const header = token => JSON.parse(Buffer.from(token.split('.')[0], 'base64url'));

test('mod_auth_openidc as resource server accepts a token, also one of the next key, and keeps accepting the first', async () => {
  const first = await machineToken();
  const answer = await readOrders(first);
  assert.equal(answer.status, 200);
  assert.equal(await answer.text(), `Orders for ${machine.id}\n`);

  await management.call('POST', '/configs/oidc/private-keys/rotate', {});
  const second = await machineToken();
  assert.notEqual(header(second).kid, header(first).kid);
  assert.equal((await readOrders(second)).status, 200);
  assert.equal((await readOrders(first)).status, 200);
});

test('mod_auth_openidc as resource server refuses no token, a token that was changed and one for another API', async () => {
  const [head, payload, signature] = (await machineToken()).split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url'));
  const changed = Buffer.from(JSON.stringify({ ...claims, exp: claims.exp + 60 })).toString('base64url');
  const unsigned = Buffer.from(JSON.stringify({ alg: 'none', typ: 'at+jwt' })).toString('base64url');
  assert.equal((await readOrders()).status, 401);
  assert.equal((await readOrders(`${head}.${changed}.${signature}`)).status, 401);
  assert.equal((await readOrders(`${unsigned}.${payload}.`)).status, 401);
  assert.equal((await readOrders(management.token)).status, 401);
});
