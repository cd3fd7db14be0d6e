import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import * as oauth from 'oauth4webapi';
import { Browser, Management } from '../browser.mjs';

// The lowest layer below openid-client: it checks every answer against its RFC and throws at the first deviation.
const endpoint = process.env.SIGNET_ENDPOINT;
const machine = JSON.parse(process.env.SIGNET_MANAGEMENT);
const issuer = new URL(`${endpoint}/oidc`);
const redirectUri = 'https://app.example.com/callback';
const postLogoutRedirectUri = 'https://app.example.com/';
const password = 'Correct-horse-9';
const insecure = { [oauth.allowInsecureRequests]: true };
let management;
let server;

before(async () => {
  management = await Management.open(endpoint, machine);
  server = await oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, insecure));
});

// An authorization request, pushed or not, and what came back to the client.
async function authorize({ pushed = false } = {}) {
  const application = await management.createApplication('Traditional', redirectUri, postLogoutRedirectUri);
  const client = { client_id: application.id };
  const authentication = oauth.ClientSecretBasic(application.secret);
  const user = await management.createUser(password);
  const verifier = oauth.generateRandomCodeVerifier();
  const [state, nonce] = [oauth.generateRandomState(), oauth.generateRandomNonce()];
  let parameters = new URLSearchParams({
    client_id: application.id, redirect_uri: redirectUri, response_type: 'code', scope: 'openid profile offline_access', prompt: 'consent', state, nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256',
  });
  if (pushed) {
    const response = await oauth.pushedAuthorizationRequest(server, client, authentication, parameters, insecure);
    const { request_uri } = await oauth.processPushedAuthorizationResponse(server, client, response);
    parameters = new URLSearchParams({ client_id: application.id, request_uri });
  }
  const browser = new Browser(endpoint);
  const callback = await browser.signIn(`${server.authorization_endpoint}?${parameters}`, user.username, user.password);
  return { application, client, authentication, user, verifier, nonce, browser, answer: oauth.validateAuthResponse(server, client, callback, state) };
}

const redeem = ({ client, authentication, answer, verifier }) =>
  oauth.authorizationCodeGrantRequest(server, client, authentication, answer, redirectUri, verifier, insecure);

async function signIn(options) {
  const flow = await authorize(options);
  const tokens = await oauth.processAuthorizationCodeResponse(server, flow.client, await redeem(flow), { expectedNonce: flow.nonce, requireIdToken: true });
  return { ...flow, tokens };
}

async function refusal(process, response) {
  try {
    await process(response);
  } catch (error) {
    // The library reports a challenge before the body (RFC 6749 section 5.2: Basic was tried, so it is named).
    if (error instanceof oauth.WWWAuthenticateChallengeError) return `${error.status} ${error.cause[0].scheme}`;
    assert.ok(error instanceof oauth.ResponseBodyError, String(error));
    return `${error.status} ${error.error}`;
  }
  return assert.fail('The request was not refused.');
}

test('oauth4webapi: the metadata of RFC 8414 below the issuer is the same document', async () => {
  const response = await fetch(`${issuer}/.well-known/oauth-authorization-server`);
  assert.deepEqual(await oauth.processDiscoveryResponse(issuer, response), server);
});

for (const pushed of [false, true]) {
  test(`oauth4webapi: sign-in with ${pushed ? 'a pushed' : 'an'} authorization request, userinfo, refresh`, async () => {
    const { client, authentication, user, tokens } = await signIn({ pushed });
    assert.equal(oauth.getValidatedIdTokenClaims(tokens).sub, user.id);
    const info = await oauth.processUserInfoResponse(server, client, user.id, await oauth.userInfoRequest(server, client, tokens.access_token, insecure));
    assert.equal(info.username, user.username);
    const response = await oauth.refreshTokenGrantRequest(server, client, authentication, tokens.refresh_token, insecure);
    const refreshed = await oauth.processRefreshTokenResponse(server, client, response);
    assert.notEqual(refreshed.access_token, tokens.access_token);
  });
}

test('oauth4webapi: an access token is active until it is revoked', async () => {
  const { client, authentication, user, tokens } = await signIn();
  const introspect = async () => oauth.processIntrospectionResponse(
    server, client, await oauth.introspectionRequest(server, client, authentication, tokens.access_token, insecure));
  const before = await introspect();
  assert.equal(before.active, true);
  assert.equal(before.sub, user.id);
  await oauth.processRevocationResponse(await oauth.revocationRequest(server, client, authentication, tokens.access_token, insecure));
  assert.equal((await introspect()).active, false);
});

test('oauth4webapi: wrong secret, wrong verifier and a replayed code are refused with the codes of RFC 6749', async () => {
  const flow = await authorize();
  const process = response => oauth.processAuthorizationCodeResponse(server, flow.client, response);
  assert.equal(await refusal(process, await redeem({ ...flow, authentication: oauth.ClientSecretBasic('wrong') })), '401 basic');
  const second = await authorize();
  assert.equal(await refusal(process, await redeem({ ...second, verifier: oauth.generateRandomCodeVerifier() })), '400 invalid_grant');
  const third = await authorize();
  await oauth.processAuthorizationCodeResponse(server, third.client, await redeem(third), { expectedNonce: third.nonce });
  assert.equal(await refusal(process, await redeem(third)), '400 invalid_grant');
});

test('oauth4webapi: a device is told to wait until the person agreed', async () => {
  const application = await management.call('POST', '/applications', {
    name: 'Television', type: 'Native', oidcClientMetadata: { redirectUris: [], postLogoutRedirectUris: [] }, customClientMetadata: { isDeviceFlow: true },
  });
  const client = { client_id: application.id };
  const response = await oauth.deviceAuthorizationRequest(server, client, oauth.None(), new URLSearchParams({ scope: 'openid profile' }), insecure);
  const device = await oauth.processDeviceAuthorizationResponse(server, client, response);
  assert.match(device.verification_uri, /\/device/);
  const poll = await oauth.deviceCodeGrantRequest(server, client, oauth.None(), device.device_code, insecure);
  assert.equal(await refusal(answer => oauth.processDeviceCodeResponse(server, client, answer), poll), '400 authorization_pending');
});
