import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import LogtoClient from '@logto/node';
import { Browser, Management } from '../browser.mjs';

const endpoint = process.env.SIGNET_ENDPOINT;
const redirectUri = 'https://app.example.com/callback';
const postLogoutRedirectUri = 'https://app.example.com/';
const password = 'Correct-horse-9';
let management;

before(async () => { management = await Management.open(endpoint, JSON.parse(process.env.SIGNET_MANAGEMENT)); });

// What a web framework's session would be.
class Memory {
  #items = new Map();
  async getItem(key) { return this.#items.get(key) ?? null; }
  async setItem(key, value) { this.#items.set(key, value); }
  async removeItem(key) { this.#items.delete(key); }
}

test('the official Node SDK signs in, reads the user, refreshes for an API and signs out', async () => {
  const { id: resourceId } = await management.call('POST', '/resources', { name: 'Books', indicator: `https://books-${Date.now()}.example.com` });
  const { indicator } = await management.call('GET', `/resources/${resourceId}`);
  const scope = await management.call('POST', `/resources/${resourceId}/scopes`, { name: 'read:books' });
  const role = await management.call('POST', '/roles', { name: `books-${Date.now()}`, description: 'Reads books.', scopeIds: [scope.id] });
  const application = await management.createApplication('Traditional', redirectUri, postLogoutRedirectUri);
  const user = await management.createUser(password);
  await management.call('POST', `/users/${user.id}/roles`, { roleIds: [role.id] });
  await management.call('PATCH', `/users/${user.id}`, { name: 'Ada' });

  let navigated;
  const client = new LogtoClient(
    { endpoint, appId: application.id, appSecret: application.secret, scopes: ['read:books'], resources: [indicator] },
    { navigate: url => { navigated = url; }, storage: new Memory() });
  await client.signIn({ redirectUri });
  const callback = await new Browser(endpoint).signIn(navigated, user.username, user.password);
  await client.handleSignInCallback(callback.href);

  assert.equal(await client.isAuthenticated(), true);
  const claims = await client.getIdTokenClaims();
  assert.equal(claims.sub, user.id);
  assert.equal(claims.name, 'Ada');
  assert.equal((await client.fetchUserInfo()).username, user.username);
  const api = await client.getAccessTokenClaims(indicator);
  assert.equal(api.aud, indicator);
  assert.equal(api.scope, 'read:books');
  await client.signOut(postLogoutRedirectUri);
  assert.match(navigated, /\/oidc\/session\/end\?/);
  assert.equal(await client.isAuthenticated(), false);
});
