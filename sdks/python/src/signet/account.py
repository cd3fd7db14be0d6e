"""What a signed-in user may do with their own account from inside an application."""

from __future__ import annotations

import secrets
from typing import Any, Optional
from urllib.parse import quote

from .client import SignetClient
from .errors import ErrorCode, SignetError
from .http import HttpResponse
from .models import SocialAccessToken, SocialVerification
from .sign_in import callback_parameters


class SignetAccount:
    """Account API calls about social providers, in the name of the signed-in user.

    Reading and replacing a provider's token needs ``UserInfoScope.identities``. The account centre
    must be enabled at the server.
    """

    def __init__(self, client: SignetClient) -> None:
        self._client = client

    async def findSocialConnector(self, target: str) -> Optional[str]:
        """The id of the enabled connector for a provider (``"facebook"``), if there is one."""
        url = f"{self._client.config.endpoint}/api/.well-known/sign-in-exp"
        settings = (await self._client.http.get(url)).json()
        for connector in settings.get("socialConnectors", []):
            if connector.get("target") == target:
                return str(connector["id"])
        return None

    async def createSocialVerification(
        self, connectorId: str, redirectUri: str, scope: Optional[str] = None
    ) -> SocialVerification:
        """Starts a trip to the provider; send the browser to ``authorizationUri``.

        ``scope`` is the complete list wanted (space separated); it replaces the connector's own.
        ``redirectUri`` must be registered at the provider.
        """
        state = secrets.token_urlsafe(32)
        body = {"connectorId": connectorId, "redirectUri": redirectUri, "state": state}
        response = await self._call(
            "POST", "/api/verifications/social", {**body, **({"scope": scope} if scope else {})}
        )
        verification = SocialVerification.parse(response.json())
        self._client.tokens.add_social_verification(
            state, verification.verificationRecordId, redirectUri
        )
        return verification

    async def verifySocialVerification(self, callbackUri: str) -> str:
        """Proves the trip with the full URL the browser came back to; returns the record's id."""
        parameters = callback_parameters(callbackUri)
        trip = self._client.tokens.take_social_verification(parameters.pop("state", ""))
        if trip is None:
            raise SignetError(
                ErrorCode.socialVerificationNotFound, "this trip was not started here, or is over"
            )
        body = {
            "verificationRecordId": trip["recordId"],
            "connectorData": {**parameters, "redirectUri": trip["redirectUri"]},
        }
        response = await self._call("POST", "/api/verifications/social/verify", body)
        return str(response.json()["verificationRecordId"])

    async def replaceSocialAccessToken(
        self, target: str, verificationRecordId: str
    ) -> SocialAccessToken:
        """Stores the token of a finished trip in place of the one kept so far."""
        response = await self._call(
            "PUT", _token_path(target), {"verificationRecordId": verificationRecordId}
        )
        return SocialAccessToken.parse(response.json())

    async def getSocialAccessToken(self, target: str) -> SocialAccessToken:
        """The provider's token kept in the Secret Vault.

        ``secrets.third_party_token_set.token_not_found`` when nothing is stored,
        ``secrets.third_party_token_set.access_token_expired`` when it must be asked for again.
        """
        url = self._client.config.endpoint + _token_path(target)
        response = await self._client.http.get(url, bearer=await self._token())
        return SocialAccessToken.parse(response.json())

    async def _call(self, method: str, path: str, body: Any) -> HttpResponse:
        url = self._client.config.endpoint + path
        return await self._client.http.send_json(method, url, await self._token(), body)

    async def _token(self) -> str:
        return await self._client.requireAccessToken()


def _token_path(target: str) -> str:
    return f"/api/my-account/identities/{quote(target, safe='')}/access-token"
