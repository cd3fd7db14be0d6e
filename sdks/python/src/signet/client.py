"""The client a web application works with."""

from __future__ import annotations

import time
from typing import Callable, Mapping, Optional, Sequence, Union

from .config import SignetConfig
from .constants import ORGANIZATION_URN_PREFIX
from .errors import ErrorCode, SignetError
from .http import HttpClient
from .jwt_verifier import JwtVerifier, read_claims
from .models import AccessTokenClaims, IdTokenClaims, TokenResponse, UserInfoResponse
from .provider import Provider
from .sign_in import (
    SignInOptions,
    SignInSession,
    authorization_url,
    callback_parameters,
    same_secret,
    with_query,
)
from .storage import MemoryStorage, Storage
from .token_endpoint import TokenEndpoint
from .token_store import StoredAccessToken, TokenStore

_EXPIRY_MARGIN = 10
"""Seconds before its end from which an access token is replaced, so that it outlives its use."""


class SignetClient:
    """Signs users in and keeps their tokens fresh.

    One instance serves the whole application when the storage resolves the current user, as a
    session does. Every method that may reach the network is a coroutine. Failures are
    ``SignetError``.
    """

    def __init__(
        self,
        config: SignetConfig,
        storage: Optional[Storage] = None,
        http: Optional[HttpClient] = None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self.config = config
        self.http = http or HttpClient()
        self.tokens = TokenStore(storage if storage is not None else MemoryStorage())
        self._clock = clock
        self._provider = Provider(config.endpoint, self.http, clock)
        self._verifier = JwtVerifier(self._provider, clock)
        self._token_endpoint = TokenEndpoint(config, self._provider, self.http)

    async def signIn(
        self,
        redirectUri: str,
        interactionMode: Optional[str] = None,
        firstScreen: Optional[str] = None,
        identifiers: Optional[Union[str, Sequence[str]]] = None,
        directSignIn: Optional[Union[str, Mapping[str, str]]] = None,
        extraParams: Optional[Mapping[str, str]] = None,
        loginHint: Optional[str] = None,
    ) -> str:
        """Starts a sign-in and returns the URL to redirect the browser to.

        ``firstScreen`` (``"register"`` ...) or ``interactionMode`` (``"signUp"``) choose the first
        page, ``identifiers`` what it asks for, ``directSignIn`` (``"social:facebook"``) skips it.
        """
        options = SignInOptions(
            interactionMode, firstScreen, identifiers, directSignIn, extraParams, loginHint
        )
        metadata = await self._provider.metadata()
        session = SignInSession.start(redirectUri)
        self.tokens.add_sign_in_session(session)
        return authorization_url(metadata, self.config, session, options)

    async def handleSignInCallback(self, callbackUri: str) -> None:
        """Finishes a sign-in with the full URL the browser came back to.

        A refusal at the sign-in page arrives here as the server's code (``access_denied``). A
        callback that this browser did not start is ``sign_in_session_not_found``.
        """
        parameters = callback_parameters(callbackUri)
        session = self.tokens.take_sign_in_session(parameters.get("state", ""))
        if session is None:
            raise SignetError(
                ErrorCode.signInSessionNotFound, "this sign-in was not started here, or is over"
            )
        await self._check_issuer(parameters.get("iss"))
        if "error" in parameters:
            raise SignetError(parameters["error"], parameters.get("error_description"))
        if not parameters.get("code"):
            raise SignetError(ErrorCode.invalidCallback, "the code is missing")
        response = await self._token_endpoint.redeem_code(parameters["code"], session)
        if response.id_token is None:
            raise SignetError(ErrorCode.invalidResponse, "there is no ID token")
        await self._verifier.id_token(response.id_token, self.config.appId, nonce=session.nonce)
        self.tokens.clear_tokens()
        self._save(response, audience="")

    async def signOut(self, postLogoutRedirectUri: Optional[str] = None) -> str:
        """Forgets the user here and returns the URL that ends the session at the server.

        The refresh token is revoked as well; if that fails the sign-out goes on.
        """
        refresh_token = self.tokens.refresh_token
        self.tokens.clear()
        metadata = await self._provider.metadata()
        if refresh_token is not None:
            try:
                await self._token_endpoint.revoke(refresh_token)
            except SignetError:
                pass  # The user asked to leave; an unreachable endpoint must not keep them.
        if metadata.end_session_endpoint is None:
            raise SignetError(ErrorCode.invalidResponse, "the server has no end-session endpoint")
        parameters = [("client_id", self.config.appId)]
        if postLogoutRedirectUri:
            parameters.append(("post_logout_redirect_uri", postLogoutRedirectUri))
        return with_query(metadata.end_session_endpoint, parameters)

    def isAuthenticated(self) -> bool:
        """Whether somebody is signed in to this application."""
        return self.tokens.id_token is not None

    def getIdToken(self) -> Optional[str]:
        """The raw ID token, verified when it was stored."""
        return self.tokens.id_token

    def getRefreshToken(self) -> Optional[str]:
        """The raw refresh token, if one was issued."""
        return self.tokens.refresh_token

    def getIdTokenClaims(self) -> IdTokenClaims:
        """Who is signed in; ``not_authenticated`` when nobody is."""
        token = self.tokens.id_token
        if token is None:
            raise SignetError(ErrorCode.notAuthenticated, "nobody is signed in")
        return IdTokenClaims.parse(read_claims(token))

    async def fetchUserInfo(self) -> UserInfoResponse:
        """The user as the server knows them now."""
        token = await self.requireAccessToken()
        metadata = await self._provider.metadata()
        response = await self.http.get(metadata.userinfo_endpoint, bearer=token)
        info = UserInfoResponse.parse(response.json())
        if not same_secret(info.sub, self.getIdTokenClaims().sub):
            # OpenID Connect Core 5.3.2: the answer must be about the same user.
            raise SignetError(ErrorCode.invalidResponse, "the user info is about another user")
        return info

    async def getAccessToken(self, resource: str = "") -> Optional[str]:
        """An access token for one of the configured resources, refreshed when it has expired.

        Without a resource it is the opaque token for userinfo and the Account API. ``None`` when
        nobody is signed in, or a new one is needed but no refresh token was issued. ``invalid_grant`` means that the
        sign-in is over at the server: send the user through ``signIn`` again.
        """
        stored = self.tokens.access_token(resource)
        if stored is not None and stored.expiresAt - _EXPIRY_MARGIN > self._clock():
            return stored.value
        refresh_token = self.tokens.refresh_token
        return None if refresh_token is None else await self._refresh(refresh_token, resource)

    async def requireAccessToken(self, resource: str = "") -> str:
        """Like ``getAccessToken``, with an error in place of ``None``."""
        return self._required(await self.getAccessToken(resource))

    async def getAccessTokenClaims(self, resource: str) -> AccessTokenClaims:
        """Verified claims of the access token for that resource."""
        token = await self.requireAccessToken(resource)
        return await self._verifier.access_token(token, resource)

    async def getOrganizationToken(self, organizationId: str) -> Optional[str]:
        """An access token that speaks for one organization of the user.

        Needs ``UserInfoScope.organizations`` in the configured scopes.
        """
        if not self.config.uses_organizations:
            raise SignetError(
                ErrorCode.organizationScopeMissing, "add UserInfoScope.organizations to the scopes"
            )
        return await self.getAccessToken(ORGANIZATION_URN_PREFIX + organizationId)

    async def getOrganizationTokenClaims(self, organizationId: str) -> AccessTokenClaims:
        """Verified claims of the organization's access token."""
        token = await self.getOrganizationToken(organizationId)
        return await self._verifier.access_token(
            self._required(token), ORGANIZATION_URN_PREFIX + organizationId
        )

    def _required(self, token: Optional[str]) -> str:
        if token is not None:
            return token
        if not self.isAuthenticated():
            raise SignetError(ErrorCode.notAuthenticated, "nobody is signed in")
        raise SignetError(
            ErrorCode.accessTokenUnavailable, "the access token has expired and cannot be refreshed"
        )

    async def _refresh(self, used: str, audience: str) -> str:
        try:
            response = await self._token_endpoint.refresh(used, audience)
        except SignetError as error:
            # Another worker may have rotated the token while this request was on its way.
            current = self.tokens.refresh_token
            if error.code != "invalid_grant" or current is None or same_secret(current, used):
                raise
            response = await self._token_endpoint.refresh(current, audience)
        if response.id_token is not None:
            subject = self.getIdTokenClaims().sub
            await self._verifier.id_token(response.id_token, self.config.appId, subject=subject)
        self._save(response, audience)
        return response.access_token

    async def _check_issuer(self, issuer: Optional[str]) -> None:
        """RFC 9207: the answer comes from the server that was asked."""
        metadata = await self._provider.metadata()
        required = metadata.authorization_response_iss_parameter_supported
        if (issuer is not None or required) and issuer != metadata.issuer:
            raise SignetError(ErrorCode.issuerMismatch, "the callback is from another server")

    def _save(self, response: TokenResponse, audience: str) -> None:
        now = self._clock()
        token = StoredAccessToken(response.access_token, now + response.expires_in)
        self.tokens.save_access_token(audience, token, now)
        if response.id_token is not None:
            self.tokens.id_token = response.id_token
        if response.refresh_token is not None:
            self.tokens.refresh_token = response.refresh_token
