import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Management } from '../browser.mjs';
import { Spa } from './spa.mjs';

const endpoint = process.env.SIGNET_ENDPOINT;
const management = await Management.open(endpoint, JSON.parse(process.env.SIGNET_MANAGEMENT));
const source = "import LogtoClient from '@logto/browser'; window.client = new LogtoClient(settings);";

test('the official browser SDK in Chromium: sign-in, userinfo, refresh, sign-out', async t => {
  const spa = await Spa.open();
  t.after(() => spa.close());
  const application = await management.createApplication('SPA', spa.redirectUri, spa.homeUri);
  const user = await management.createUser('Correct-horse-9');
  await spa.start(source, { endpoint, appId: application.id });

  await spa.leave('signIn', { redirectUri: spa.redirectUri }, `${endpoint}/sign-in**`);
  await spa.signIn(user);
  await spa.call('handleSignInCallback', spa.page.url());
  assert.equal((await spa.call('getIdTokenClaims')).sub, user.id);
  assert.equal((await spa.call('fetchUserInfo')).username, user.username);

  const [token, refreshToken] = [await spa.call('getAccessToken'), await spa.call('getRefreshToken')];
  await spa.call('clearAccessToken');
  assert.notEqual(await spa.call('getAccessToken'), token);
  assert.notEqual(await spa.call('getRefreshToken'), refreshToken);

  const silent = { redirectUri: spa.redirectUri, prompt: 'none', clearTokens: false };
  assert.ok((await spa.leave('signIn', silent, `${spa.redirectUri}?**`)).searchParams.has('code'));
  await spa.leave('signOut', spa.homeUri, spa.homeUri);
  assert.equal(await spa.call('isAuthenticated'), false);
  // Whoever has no session cannot be signed in without being asked.
  assert.equal((await spa.leave('signIn', silent, `${spa.redirectUri}?**`)).searchParams.get('error'), 'login_required');
  assert.deepEqual(spa.complaints, []);
});
