import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import * as oidc from 'openid-client';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { Browser, Management } from '../browser.mjs';

const endpoint = process.env.SIGNET_ENDPOINT;
const machine = JSON.parse(process.env.SIGNET_MANAGEMENT);
const issuer = new URL(`${endpoint}/oidc`);
const redirectUri = 'https://app.example.com/callback';
const postLogoutRedirectUri = 'https://app.example.com/';
const password = 'Correct-horse-9';
const insecure = { execute: [oidc.allowInsecureRequests] };
let management;

before(async () => { management = await Management.open(endpoint, machine); });

const discover = (application, authentication) =>
  oidc.discovery(issuer, application.id, application.secret ? { client_secret: application.secret } : undefined, authentication, insecure);

// Signs in and returns the tokens, with every check the library has.
async function signIn(application, authentication, parameters = {}) {
  const config = await discover(application, authentication);
  const user = await management.createUser(password);
  const verifier = oidc.randomPKCECodeVerifier();
  const [state, nonce] = [oidc.randomState(), oidc.randomNonce()];
  const url = oidc.buildAuthorizationUrl(config, {
    redirect_uri: redirectUri, scope: 'openid profile offline_access', prompt: 'consent', state, nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256', ...parameters,
  });
  const browser = new Browser(endpoint);
  const callback = await browser.signIn(url, user.username, user.password);
  const tokens = await oidc.authorizationCodeGrant(config, callback, { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce });
  return { config, user, browser, tokens };
}

test('openid-client discovers the provider and a machine gets a token', async () => {
  const config = await oidc.discovery(issuer, machine.id, { client_secret: machine.secret }, oidc.ClientSecretBasic(), insecure);
  const tokens = await oidc.clientCredentialsGrant(config, { resource: 'https://default.logto.app/api', scope: 'all' });
  assert.equal(tokens.scope, 'all');
  const { payload, protectedHeader } = await jwtVerify(tokens.access_token, createRemoteJWKSet(new URL(config.serverMetadata().jwks_uri)), {
    issuer: issuer.href, audience: 'https://default.logto.app/api', typ: 'at+jwt',
  });
  assert.equal(payload.client_id, machine.id);
  assert.equal(protectedHeader.alg, 'ES256');
});

for (const [name, type, authentication] of [
  ['a confidential client (client_secret_basic)', 'Traditional', oidc.ClientSecretBasic()],
  ['a confidential client (client_secret_post)', 'Traditional', oidc.ClientSecretPost()],
  ['a public client', 'SPA', oidc.None()],
]) {
  test(`openid-client as ${name}: sign-in, userinfo, refresh, sign-out`, async () => {
    const application = await management.createApplication(type, redirectUri, postLogoutRedirectUri);
    const { config, user, browser, tokens } = await signIn(application, authentication);
    assert.equal(tokens.claims().sub, user.id);
    const info = await oidc.fetchUserInfo(config, tokens.access_token, user.id);
    assert.equal(info.username, user.username);
    const refreshed = await oidc.refreshTokenGrant(config, tokens.refresh_token);
    assert.equal(refreshed.claims().sub, user.id);
    assert.notEqual(refreshed.access_token, tokens.access_token);
    const signOut = oidc.buildEndSessionUrl(config, { id_token_hint: tokens.id_token, post_logout_redirect_uri: postLogoutRedirectUri });
    assert.equal((await browser.signOut(signOut)).href, postLogoutRedirectUri);
    // Whoever has no session cannot be signed in without being asked.
    const silent = await browser.go(oidc.buildAuthorizationUrl(config, {
      redirect_uri: redirectUri, scope: 'openid', prompt: 'none', state: 's',
      code_challenge: await oidc.calculatePKCECodeChallenge(oidc.randomPKCECodeVerifier()), code_challenge_method: 'S256',
    }));
    assert.equal(silent.url.searchParams.get('error'), 'login_required');
  });
}

test('openid-client with a resource gets a JWT that a resource server verifies', async () => {
  const { id } = await management.call('POST', '/resources', { name: 'Orders', indicator: `https://orders-${Date.now()}.example.com` });
  const { indicator } = await management.call('GET', `/resources/${id}`);
  const scope = await management.call('POST', `/resources/${id}/scopes`, { name: 'read:orders' });
  const role = await management.call('POST', '/roles', { name: `reader-${Date.now()}`, description: 'Reads orders.', scopeIds: [scope.id], isDefault: true });
  try {
    const application = await management.createApplication('Traditional', redirectUri, postLogoutRedirectUri);
    const { config, user, tokens } = await signIn(application, oidc.ClientSecretBasic(), { resource: indicator, scope: 'openid offline_access read:orders' });
    const token = await oidc.refreshTokenGrant(config, tokens.refresh_token, { resource: indicator });
    const { payload } = await jwtVerify(token.access_token, createRemoteJWKSet(new URL(config.serverMetadata().jwks_uri)), { issuer: issuer.href, audience: indicator });
    assert.equal(payload.sub, user.id);
    assert.equal(payload.scope, 'read:orders');
  } finally {
    await management.call('DELETE', `/roles/${role.id}`);
  }
});

test('openid-client: introspection and revocation', async () => {
  const application = await management.createApplication('Traditional', redirectUri, postLogoutRedirectUri);
  const { config, tokens } = await signIn(application, oidc.ClientSecretBasic());
  assert.equal((await oidc.tokenIntrospection(config, tokens.access_token)).active, true);
  await oidc.tokenRevocation(config, tokens.refresh_token);
  await assert.rejects(oidc.refreshTokenGrant(config, tokens.refresh_token), error => error.error === 'invalid_grant');
});

test('openid-client: pushed authorization request', async () => {
  const application = await management.createApplication('Traditional', redirectUri, postLogoutRedirectUri);
  const config = await discover(application, oidc.ClientSecretBasic());
  const user = await management.createUser(password);
  const verifier = oidc.randomPKCECodeVerifier();
  const state = oidc.randomState();
  const url = await oidc.buildAuthorizationUrlWithPAR(config, {
    redirect_uri: redirectUri, scope: 'openid', state, code_challenge: await oidc.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256',
  });
  const callback = await new Browser(endpoint).signIn(url, user.username, user.password);
  const tokens = await oidc.authorizationCodeGrant(config, callback, { pkceCodeVerifier: verifier, expectedState: state });
  assert.equal(tokens.claims().sub, user.id);
});
