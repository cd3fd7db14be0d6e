"""Which tokens are believed, and how they are kept fresh."""

from __future__ import annotations

from typing import Any, Dict

from case import API, SignetCase
from cryptography.hazmat.primitives.asymmetric import rsa
from fake_provider import USER_ID, SigningKey
from signet import UserInfoScope

ORGANIZATION = "org1"


class TheIdToken(SignetCase):
    async def _is_refused(self, **changes: Any) -> None:
        self.provider.id_token_changes = changes
        await self.refused("invalid_id_token", self.sign_in())
        self.assertFalse(self.client.isAuthenticated())

    async def test_another_issuer_is_refused(self) -> None:
        await self._is_refused(iss="https://evil.example/oidc")

    async def test_another_audience_is_refused(self) -> None:
        await self._is_refused(aud="other-app")

    async def test_several_audiences_are_refused(self) -> None:
        await self._is_refused(aud=["bookstore", "other-app"])

    async def test_another_nonce_is_refused(self) -> None:
        await self._is_refused(nonce="other")
        await self._is_refused(nonce="absent")

    async def test_an_expired_token_is_refused_with_thirty_seconds_of_leeway(self) -> None:
        self.now = float(int(self.now))
        await self._is_refused(exp=int(self.now) - 30)
        self.provider.id_token_changes = {"exp": int(self.now) - 29}
        await self.sign_in()

    async def test_a_token_without_its_times_is_refused(self) -> None:
        await self._is_refused(exp="absent")
        await self._is_refused(iat="absent")
        await self._is_refused(exp=True)

    async def test_a_token_from_the_future_is_refused(self) -> None:
        await self._is_refused(iat=int(self.now) + 60)

    async def test_a_token_without_a_subject_is_refused(self) -> None:
        await self._is_refused(sub="absent")

    async def test_a_wrong_signature_is_refused(self) -> None:
        self.provider.sign_with = SigningKey("key1").private
        await self._is_refused()

    async def test_an_unsigned_token_is_refused(self) -> None:
        self.provider.sign_with = ""
        self.provider.id_token_header = {"alg": "none"}
        await self._is_refused()

    async def test_a_symmetric_signature_is_refused(self) -> None:
        self.provider.sign_with = "the public key as text would go here"
        self.provider.id_token_header = {"alg": "HS256"}
        await self._is_refused()

    async def test_an_algorithm_that_does_not_fit_the_key_is_refused(self) -> None:
        self.provider.sign_with = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        self.provider.id_token_header = {"alg": "RS256"}
        await self._is_refused()

    async def test_a_critical_extension_is_refused(self) -> None:
        self.provider.id_token_header = {"crit": ["exp"]}
        await self._is_refused()

    async def test_custom_claims_are_attributes(self) -> None:
        await self.sign_in()
        claims = self.client.getIdTokenClaims()
        self.assertEqual(claims.custom, {"shelf": 7})
        self.assertIsNone(claims.email)
        with self.assertRaises(AttributeError):
            claims.no_such_claim

    async def test_a_dump_without_unset_members_is_what_was_received(self) -> None:
        await self.sign_in()
        claims = self.client.getIdTokenClaims()
        dump = claims.model_dump(exclude_unset=True)
        self.assertIn("picture", dump)
        self.assertNotIn("email", dump)
        self.assertIn("email", claims.model_dump())
        self.assertIn('\n  "sub"', claims.model_dump_json(indent=2, exclude_unset=True))


class TheSigningKeys(SignetCase):
    async def test_they_are_read_once(self) -> None:
        await self.sign_in()
        await self.sign_in()
        self.assertEqual(self.provider.calls.count("GET /oidc/jwks"), 1)

    async def test_a_new_key_id_makes_them_be_read_again(self) -> None:
        await self.sign_in()
        self.provider.keys.append(SigningKey("key2"))
        self.now += 11
        await self.sign_in()
        self.assertEqual(self.provider.calls.count("GET /oidc/jwks"), 2)

    async def test_invented_key_ids_do_not_become_a_flood(self) -> None:
        await self.sign_in()
        self.provider.id_token_header = {"kid": "invented"}
        for _ in range(3):
            await self.refused("invalid_response", self.sign_in())
        self.assertEqual(self.provider.calls.count("GET /oidc/jwks"), 1)

    async def test_a_key_that_is_no_longer_published_stops_working_within_the_hour(self) -> None:
        await self.sign_in()
        self.provider.publish_keys = False
        self.now += 3601
        self.provider.id_token_changes = {"exp": int(self.now) + 60}
        await self.refused("invalid_response", self.sign_in())


class AccessTokens(SignetCase):
    async def test_a_resource_token_is_fetched_once_and_reused(self) -> None:
        await self.sign_in()
        token = await self.client.getAccessToken(API)
        calls = len(self.provider.calls)
        self.assertEqual(await self.client.getAccessToken(API), token)
        self.assertEqual(len(self.provider.calls), calls)
        claims = await self.client.getAccessTokenClaims(API)
        self.assertEqual((claims.aud, claims.sub, claims.scope), (API, USER_ID, "read"))

    async def test_an_expired_token_is_refreshed_and_the_rotated_refresh_token_kept(self) -> None:
        await self.sign_in()
        first, refresh_token = await self.client.getAccessToken(API), self.client.getRefreshToken()
        self.now += 3600 - 10
        self.assertNotEqual(await self.client.getAccessToken(API), first)
        self.assertNotEqual(self.client.getRefreshToken(), refresh_token)
        self.assertIn(self.client.getRefreshToken(), self.provider.refresh_tokens)

    async def test_without_a_refresh_token_there_is_none_after_the_first(self) -> None:
        self.provider.issue_refresh_token = False
        await self.sign_in()
        self.assertIsNotNone(await self.client.getAccessToken())
        self.assertIsNone(await self.client.getAccessToken(API))
        await self.refused("access_token_unavailable", self.client.getAccessTokenClaims(API))

    async def test_a_resource_that_was_not_asked_for_is_refused_by_the_server(self) -> None:
        await self.sign_in()
        await self.refused("invalid_target", self.client.getAccessToken("https://other.example"))

    async def test_a_sign_in_that_is_over_at_the_server_is_invalid_grant(self) -> None:
        await self.sign_in()
        self.provider.refresh_tokens.clear()
        await self.refused("invalid_grant", self.client.getAccessToken(API))

    async def test_a_token_another_worker_rotated_meanwhile_is_used(self) -> None:
        await self.sign_in()
        read_too_early = self.client.getRefreshToken() or ""
        await self.make_client().getAccessToken(API)
        self.assertIsNotNone(await self.client._refresh(read_too_early, API))

    async def test_a_refreshed_id_token_for_another_user_is_refused(self) -> None:
        await self.sign_in()
        self.provider.subject = "user2"
        await self.refused("invalid_id_token", self.client.getAccessToken(API))
        self.assertEqual(self.client.getIdTokenClaims().sub, USER_ID)

    async def test_an_id_token_is_not_an_access_token(self) -> None:
        await self.sign_in()
        id_token = self.client.getIdToken() or ""
        verifier = self.client._verifier
        await self.refused("invalid_access_token", verifier.access_token(id_token, "bookstore"))

    async def test_claims_of_the_opaque_token_cannot_be_read(self) -> None:
        await self.sign_in()
        await self.refused("invalid_access_token", self.client.getAccessTokenClaims(""))


class OrganizationTokens(SignetCase):
    async def test_one_speaks_for_one_organization(self) -> None:
        self.client = self.make_client(scopes=[UserInfoScope.organizations])
        await self.sign_in()
        token = await self.client.getOrganizationToken(ORGANIZATION)
        self.assertEqual(await self.client.getOrganizationToken(ORGANIZATION), token)
        claims = await self.client.getOrganizationTokenClaims(ORGANIZATION)
        self.assertEqual(claims.aud, f"urn:logto:organization:{ORGANIZATION}")

    async def test_the_scope_must_be_configured(self) -> None:
        await self.sign_in()
        await self.refused("organization_scope_missing", self.client.getOrganizationToken("org1"))


class UserInfo(SignetCase):
    async def test_it_has_the_users_identities(self) -> None:
        await self.sign_in()
        info = await self.client.fetchUserInfo()
        identities: Dict[str, Any] = info.identities or {}
        self.assertEqual(info.name, "Somchai")
        self.assertEqual(identities["facebook"].userId, "fb1")
        self.assertEqual(info.model_dump()["identities"]["facebook"]["userId"], "fb1")

    async def test_an_answer_about_another_user_is_refused(self) -> None:
        await self.sign_in()
        self.provider.user_info_subject = "user2"
        await self.refused("invalid_response", self.client.fetchUserInfo())

    async def test_nobody_signed_in_is_not_authenticated(self) -> None:
        await self.refused("not_authenticated", self.client.fetchUserInfo())
        with self.assertRaisesRegex(Exception, "not_authenticated"):
            self.client.getIdTokenClaims()

    async def test_a_token_the_server_no_longer_knows_keeps_the_servers_code(self) -> None:
        await self.sign_in()
        self.provider.opaque_tokens.clear()
        error = await self.refused("invalid_token", self.client.fetchUserInfo())
        self.assertEqual(error.status, 401)
