"""More permissions at a social provider, after the sign-in."""

from __future__ import annotations

from case import SignetCase, query
from fake_provider import FACEBOOK_CONNECTOR
from signet import SignetAccount

CALLBACK = "http://localhost:3000/facebook/callback"


class SocialTokens(SignetCase):
    def setUp(self) -> None:
        super().setUp()
        self.account = SignetAccount(self.client)

    async def _callback(self, answer: str = "code=provider-code") -> str:
        verification = await self.account.createSocialVerification(
            FACEBOOK_CONNECTOR, CALLBACK, scope="email user_birthday"
        )
        return f"{CALLBACK}?{answer}&state={query(verification.authorizationUri)['state'][0]}"

    async def test_the_connector_is_found_by_its_provider(self) -> None:
        self.assertEqual(await self.account.findSocialConnector("facebook"), FACEBOOK_CONNECTOR)
        self.assertIsNone(await self.account.findSocialConnector("github"))

    async def test_more_scopes_end_in_a_new_token(self) -> None:
        await self.sign_in()
        record = await self.account.verifySocialVerification(await self._callback())
        replaced = await self.account.replaceSocialAccessToken("facebook", record)
        stored = await self.account.getSocialAccessToken("facebook")
        self.assertEqual(replaced.access_token, "fb-email user_birthday")
        self.assertEqual((stored.access_token, stored.expires_in), (replaced.access_token, 5184000))
        self.assertIsNone(stored.scope)

    async def test_a_changed_state_is_refused_before_the_server_is_asked(self) -> None:
        await self.sign_in()
        callback = (await self._callback()).replace("state=", "state=x")
        await self.refused(
            "social_verification_not_found", self.account.verifySocialVerification(callback)
        )
        self.assertNotIn("POST /api/verifications/social/verify", self.provider.calls)

    async def test_a_callback_works_once(self) -> None:
        await self.sign_in()
        callback = await self._callback()
        await self.account.verifySocialVerification(callback)
        await self.refused(
            "social_verification_not_found", self.account.verifySocialVerification(callback)
        )

    async def test_a_refusal_at_the_provider_keeps_the_servers_code(self) -> None:
        await self.sign_in()
        callback = await self._callback("error=access_denied&error_reason=user_denied")
        call = self.account.verifySocialVerification(callback)
        error = await self.refused("connector.authorization_failed", call)
        self.assertEqual(error.status, 401)

    async def test_an_unverified_record_replaces_nothing(self) -> None:
        await self.sign_in()
        record = await self.account.verifySocialVerification(await self._callback("code=wrong"))
        call = self.account.replaceSocialAccessToken("facebook", record)
        await self.refused("verification_record.not_found", call)

    async def test_nothing_stored_is_said_so(self) -> None:
        await self.sign_in()
        error = await self.refused(
            "secrets.third_party_token_set.token_not_found",
            self.account.getSocialAccessToken("facebook"),
        )
        self.assertEqual(error.status, 404)

    async def test_nobody_signed_in_is_not_authenticated(self) -> None:
        await self.refused("not_authenticated", self.account.getSocialAccessToken("facebook"))
