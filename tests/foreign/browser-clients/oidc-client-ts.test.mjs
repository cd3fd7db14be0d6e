import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Management } from '../browser.mjs';
import { Spa } from './spa.mjs';

const endpoint = process.env.SIGNET_ENDPOINT;
const management = await Management.open(endpoint, JSON.parse(process.env.SIGNET_MANAGEMENT));
// The page in a frame is the answer to a silent sign-in.
const source = `
  import { UserManager } from 'oidc-client-ts';
  window.client = new UserManager(settings);
  if (window.parent !== window) client.signinSilentCallback();`;

test('oidc-client-ts in Chromium: sign-in, userinfo, refresh, silent sign-in in a frame, sign-out', async t => {
  const spa = await Spa.open();
  t.after(() => spa.close());
  const application = await management.createApplication('SPA', spa.redirectUri, spa.homeUri);
  const user = await management.createUser('Correct-horse-9');
  await management.call('PATCH', `/users/${user.id}/custom-data`, { customData: { club: 'chess' } });
  await spa.start(source, {
    authority: `${endpoint}/oidc`, client_id: application.id, redirect_uri: spa.redirectUri, post_logout_redirect_uri: spa.homeUri,
    scope: 'openid profile offline_access custom_data', prompt: 'consent', loadUserInfo: true, silentRequestTimeoutInSeconds: 60,
  });

  await spa.leave('signinRedirect', {}, `${endpoint}/sign-in**`);
  await spa.signIn(user);
  const signedIn = await spa.call('signinRedirectCallback');
  assert.equal(signedIn.profile.sub, user.id);
  // Userinfo alone has the custom data.
  assert.deepEqual(signedIn.profile.custom_data, { club: 'chess' });

  const refreshed = await spa.call('signinSilent');
  assert.equal(refreshed.profile.sub, user.id);
  assert.notEqual(refreshed.access_token, signedIn.access_token);
  assert.notEqual(refreshed.refresh_token, signedIn.refresh_token);

  const silent = { forceIframeAuth: true };
  assert.equal((await spa.call('signinSilent', silent)).profile.sub, user.id);
  await spa.leave('signoutRedirect', { state: 'bye' }, `${spa.homeUri}?**`);
  assert.equal((await spa.call('signoutRedirectCallback')).userState, 'bye');
  // Whoever has no session cannot be signed in without being asked.
  await assert.rejects(spa.call('signinSilent', silent), /ErrorResponse: End-User authentication is required/);
  assert.deepEqual(spa.complaints, []);
});
