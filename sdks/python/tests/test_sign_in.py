"""The trip to the sign-in page and back."""

from __future__ import annotations

import json

from case import API, HOME, REDIRECT_URI, SignetCase, query
from fake_provider import CLIENT_ID, USER_ID
from signet import FirstScreen, Identifier, Prompt, SignetClient, SignetConfig, SignetError, UserInfoScope


class TheAuthorizationRequest(SignetCase):
    async def test_it_carries_state_nonce_pkce_prompt_and_the_default_scopes(self) -> None:
        parameters = query(await self.client.signIn(redirectUri=REDIRECT_URI))
        self.assertEqual(parameters["client_id"], [CLIENT_ID])
        self.assertEqual(parameters["redirect_uri"], [REDIRECT_URI])
        self.assertEqual(parameters["response_type"], ["code"])
        self.assertEqual(parameters["code_challenge_method"], ["S256"])
        self.assertEqual(parameters["prompt"], ["consent"])
        self.assertEqual(parameters["scope"], ["openid offline_access profile"])
        self.assertEqual(parameters["resource"], [API])
        for secret in ("state", "nonce", "code_challenge"):
            self.assertEqual(len(parameters[secret][0]), 43)

    async def test_every_attempt_has_its_own_secrets(self) -> None:
        first = query(await self.client.signIn(REDIRECT_URI))
        second = query(await self.client.signIn(REDIRECT_URI))
        for secret in ("state", "nonce", "code_challenge"):
            self.assertNotEqual(first[secret], second[secret])

    async def test_the_applications_scopes_come_first_and_once(self) -> None:
        client = self.make_client(scopes=[UserInfoScope.email, "profile", "read:books"])
        scope = query(await client.signIn(REDIRECT_URI))["scope"]
        self.assertEqual(scope, ["email profile read:books openid offline_access"])

    async def test_the_organizations_scope_adds_the_organizations_resource(self) -> None:
        client = self.make_client(scopes=[UserInfoScope.organizations])
        resources = query(await client.signIn(REDIRECT_URI))["resource"]
        self.assertEqual(resources, [API, "urn:logto:resource:organizations"])

    async def test_sign_up_opens_first_when_asked(self) -> None:
        by_mode = query(await self.client.signIn(REDIRECT_URI, interactionMode="signUp"))
        self.assertEqual(by_mode["interaction_mode"], ["signUp"])
        by_screen = query(
            await self.client.signIn(REDIRECT_URI, "signUp", firstScreen=FirstScreen.register)
        )
        self.assertEqual(by_screen["first_screen"], ["register"])
        self.assertNotIn("interaction_mode", by_screen)

    async def test_wishes_about_the_page_are_sent_by_their_wire_names(self) -> None:
        url = await self.client.signIn(
            REDIRECT_URI,
            identifiers=[Identifier.email, "phone"],
            directSignIn="social:facebook",
            loginHint="a@b.c",
            extraParams={"ui_locales": "th"},
        )
        parameters = query(url)
        self.assertEqual(parameters["identifier"], ["email phone"])
        self.assertEqual(parameters["direct_sign_in"], ["social:facebook"])
        self.assertEqual(parameters["login_hint"], ["a@b.c"])
        self.assertEqual(parameters["ui_locales"], ["th"])
        as_mapping = await self.client.signIn(
            REDIRECT_URI, directSignIn={"method": "sso", "target": "conn1"}
        )
        self.assertEqual(query(as_mapping)["direct_sign_in"], ["sso:conn1"])

    async def test_extra_parameters_may_change_the_prompt_but_not_what_secures_the_protocol(self) -> None:
        url = await self.client.signIn(
            REDIRECT_URI,
            extraParams={"prompt": "login", "state": "x", "code_challenge": "x", "redirect_uri": "x"},
        )
        parameters = query(url)
        self.assertEqual(parameters["prompt"], ["login"])
        self.assertEqual(parameters["redirect_uri"], [REDIRECT_URI])
        self.assertEqual(len(parameters["state"][0]), 43)
        self.assertEqual(len(parameters["code_challenge"][0]), 43)

    async def test_several_prompts_are_joined(self) -> None:
        client = self.make_client(prompt=[Prompt.login, Prompt.consent])
        self.assertEqual(query(await client.signIn(REDIRECT_URI))["prompt"], ["login consent"])


class TheCallback(SignetCase):
    async def test_a_finished_sign_in_stores_the_tokens(self) -> None:
        self.assertFalse(self.client.isAuthenticated())
        await self.sign_in()
        self.assertTrue(self.client.isAuthenticated())
        claims = self.client.getIdTokenClaims()
        self.assertEqual((claims.sub, claims.name, claims.aud), (USER_ID, "Somchai Jaidee", CLIENT_ID))
        self.assertIsNotNone(self.client.getRefreshToken())
        self.assertEqual(await self.client.getAccessToken(), self.provider.opaque_tokens[-1])

    async def test_another_worker_can_finish_what_one_has_started(self) -> None:
        url = await self.client.signIn(REDIRECT_URI)
        await self.make_client().handleSignInCallback(self.provider.authorize(url))
        self.assertTrue(self.client.isAuthenticated())

    async def test_sign_ins_in_two_tabs_both_finish(self) -> None:
        first = await self.client.signIn(REDIRECT_URI)
        second = await self.client.signIn(REDIRECT_URI)
        await self.client.handleSignInCallback(self.provider.authorize(first))
        await self.client.handleSignInCallback(self.provider.authorize(second))

    async def test_only_the_last_three_attempts_are_remembered(self) -> None:
        urls = [await self.client.signIn(REDIRECT_URI) for _ in range(4)]
        oldest = self.provider.authorize(urls[0])
        await self.refused("sign_in_session_not_found", self.client.handleSignInCallback(oldest))
        await self.client.handleSignInCallback(self.provider.authorize(urls[1]))

    async def test_a_changed_state_is_refused_before_the_code_is_sent(self) -> None:
        url = self.provider.authorize(await self.client.signIn(REDIRECT_URI))
        changed = url.replace("state=", "state=x")
        await self.refused("sign_in_session_not_found", self.client.handleSignInCallback(changed))
        self.assertNotIn("POST /oidc/token", self.provider.calls)
        self.assertFalse(self.client.isAuthenticated())

    async def test_a_callback_nobody_started_is_refused(self) -> None:
        call = self.client.handleSignInCallback(f"{REDIRECT_URI}?code=x")
        await self.refused("sign_in_session_not_found", call)

    async def test_a_callback_works_once(self) -> None:
        callback = self.provider.authorize(await self.client.signIn(REDIRECT_URI))
        await self.client.handleSignInCallback(callback)
        await self.refused("sign_in_session_not_found", self.client.handleSignInCallback(callback))
        self.assertTrue(self.client.isAuthenticated())

    async def test_a_repeated_parameter_is_refused(self) -> None:
        callback = self.provider.authorize(await self.client.signIn(REDIRECT_URI)) + "&code=other"
        await self.refused("invalid_callback", self.client.handleSignInCallback(callback))

    async def test_an_answer_of_another_server_is_refused(self) -> None:
        for wrong in ("&iss=https://evil.example", ""):
            callback = self.provider.authorize(await self.client.signIn(REDIRECT_URI))
            callback = callback[: callback.index("&iss=")] + wrong
            await self.refused("issuer_mismatch", self.client.handleSignInCallback(callback))

    async def test_a_refusal_at_the_sign_in_page_keeps_its_code(self) -> None:
        state = query(await self.client.signIn(REDIRECT_URI))["state"][0]
        callback = f"{REDIRECT_URI}?error=access_denied&error_description=No&state={state}&iss={self.provider.issuer}"
        error = await self.refused("access_denied", self.client.handleSignInCallback(callback))
        self.assertEqual(error.message, "No")

    async def test_a_callback_without_a_code_is_refused(self) -> None:
        state = query(await self.client.signIn(REDIRECT_URI))["state"][0]
        callback = f"{REDIRECT_URI}?state={state}&iss={self.provider.issuer}"
        await self.refused("invalid_callback", self.client.handleSignInCallback(callback))

    async def test_a_wrong_app_secret_is_the_servers_invalid_client(self) -> None:
        self.client = self.make_client(appSecret="wrong")
        error = await self.refused("invalid_client", self.sign_in())
        self.assertEqual(error.status, 401)

    async def test_the_next_user_inherits_nothing(self) -> None:
        await self.sign_in()
        before = await self.client.getAccessToken(API)
        self.provider.subject = "user2"
        await self.sign_in()
        self.assertNotEqual(await self.client.getAccessToken(API), before)
        self.assertEqual(self.client.getIdTokenClaims().sub, "user2")


class SigningOut(SignetCase):
    async def test_it_forgets_the_user_revokes_the_refresh_token_and_ends_the_session(self) -> None:
        await self.sign_in()
        refresh_token = self.client.getRefreshToken()
        url = await self.client.signOut(postLogoutRedirectUri=HOME)
        self.assertTrue(url.startswith(f"{self.provider.issuer}/session/end?"))
        self.assertEqual(query(url), {"client_id": [CLIENT_ID], "post_logout_redirect_uri": [HOME]})
        self.assertFalse(self.client.isAuthenticated())
        self.assertIsNone(self.client.getRefreshToken())
        self.assertIsNone(await self.client.getAccessToken())
        self.assertEqual(self.provider.revoked, [refresh_token])

    async def test_a_failing_revocation_does_not_keep_the_user(self) -> None:
        await self.sign_in()
        self.client = self.make_client(appSecret="changed")
        self.assertIn("/session/end", await self.client.signOut(HOME))
        self.assertFalse(self.client.isAuthenticated())

    async def test_an_unreachable_server_does_not_keep_the_tokens(self) -> None:
        await self.sign_in()
        config = SignetConfig(endpoint="http://127.0.0.1:9", appId=CLIENT_ID)
        client = SignetClient(config, self.storage)
        await self.refused("network_error", client.signOut(HOME))
        self.assertFalse(client.isAuthenticated())


class TheConfiguration(SignetCase):
    def test_the_endpoint_may_end_with_a_slash(self) -> None:
        self.assertEqual(SignetConfig("http://localhost:3001/", "a").endpoint, "http://localhost:3001")

    def test_an_unusable_endpoint_is_refused_at_once(self) -> None:
        for endpoint in ("localhost:3001", "ftp://x", ""):
            with self.assertRaises(SignetError) as raised:
                SignetConfig(endpoint, "a")
            self.assertEqual(raised.exception.code, "invalid_config")

    async def test_discovery_is_read_once(self) -> None:
        await self.sign_in()
        await self.client.signIn(REDIRECT_URI)
        discovery = "GET /oidc/.well-known/openid-configuration"
        self.assertEqual(self.provider.calls.count(discovery), 1)
        self.now += 3601
        await self.client.signIn(REDIRECT_URI)
        self.assertEqual(self.provider.calls.count(discovery), 2)

    async def test_an_oversized_answer_is_refused(self) -> None:
        self.provider.oversized = True
        await self.refused("invalid_response", self.client.signIn(REDIRECT_URI))

    async def test_a_redirect_is_not_followed(self) -> None:
        response = await self.client.http.get(f"{self.provider.endpoint}/redirect", bearer="secret")
        self.assertEqual(response.status, 302)
        self.assertNotIn("GET /elsewhere", self.provider.calls)

    async def test_what_is_stored_is_small_text(self) -> None:
        self.provider.expires_in = 60
        await self.sign_in()
        tokens = json.loads(self.storage.get("accessTokens") or "")
        self.assertEqual(list(tokens), [""])
        self.now += 61
        await self.client.getAccessToken(API)
        self.assertEqual(list(json.loads(self.storage.get("accessTokens") or "")), [API])
