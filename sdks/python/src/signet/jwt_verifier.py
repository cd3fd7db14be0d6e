"""Verification of the two kinds of JWT the server issues."""

from __future__ import annotations

import time
from typing import Any, Callable, Dict, Optional

import jwt

from .errors import ErrorCode, SignetError
from .models import AccessTokenClaims, IdTokenClaims
from .provider import Jwk, Provider

_LEEWAY = 30
# Some releases of PyJWT leave this constructor without types.
_PARSE_JWK: Any = jwt.PyJWK
_ALGORITHMS_BY_KEY = {
    ("EC", "P-256"): ("ES256",),
    ("EC", "P-384"): ("ES384",),
    ("EC", "P-521"): ("ES512",),
    ("RSA", None): ("RS256", "PS256"),
}


class JwtVerifier:
    """Checks signature, issuer, audience and times. The key decides the algorithm, not the token."""

    def __init__(self, provider: Provider, clock: Callable[[], float] = time.time) -> None:
        self._provider = provider
        self._clock = clock

    async def id_token(
        self, token: str, client_id: str, nonce: Optional[str] = None, subject: Optional[str] = None
    ) -> IdTokenClaims:
        """OpenID Connect Core 3.1.3.7 and, with ``subject``, 12.2 (a refresh keeps the user)."""
        code = ErrorCode.invalidIdToken
        claims = await self._verify(token, client_id, code)
        if nonce is not None and claims.get("nonce") != nonce:
            raise SignetError(code, "the nonce is not the one of this sign-in")
        if subject is not None and claims["sub"] != subject:
            raise SignetError(code, "the refreshed token is for another user")
        return IdTokenClaims.parse(claims)

    async def access_token(self, token: str, audience: str) -> AccessTokenClaims:
        """RFC 9068, section 4."""
        if _header(token, ErrorCode.invalidAccessToken).get("typ") not in ("at+jwt", "application/at+jwt"):
            raise SignetError(ErrorCode.invalidAccessToken, "not an access token")
        return AccessTokenClaims.parse(
            await self._verify(token, audience, ErrorCode.invalidAccessToken)
        )

    async def _verify(self, token: str, audience: str, code: str) -> Dict[str, Any]:
        header = _header(token, code)
        kid = header.get("kid")
        if not isinstance(kid, str):
            raise SignetError(code, "the token names no key")
        jwk = await self._provider.key(kid)
        issuer = (await self._provider.metadata()).issuer
        if "crit" in header:
            raise SignetError(code, "the token demands an unknown extension")
        claims = _check_signature(token, jwk, header.get("alg"), code)
        self._check_claims(claims, issuer, audience, code)
        return claims

    def _check_claims(
        self, claims: Dict[str, Any], issuer: str, audience: str, code: str
    ) -> None:
        now = self._clock()
        if claims.get("iss") != issuer:
            raise SignetError(code, "the issuer is another one")
        if claims.get("aud") not in (audience, [audience]):
            raise SignetError(code, "the audience is another one")
        if not isinstance(claims.get("sub"), str) or not claims["sub"]:
            raise SignetError(code, "there is no subject")
        if not _is_number(claims.get("exp")) or claims["exp"] <= now - _LEEWAY:
            raise SignetError(code, "the token has expired")
        if not _is_number(claims.get("iat")) or claims["iat"] > now + _LEEWAY:
            raise SignetError(code, "the token is from the future")


def read_claims(token: str) -> Dict[str, Any]:
    """Claims of a token that was verified when it was stored."""
    try:
        claims: Dict[str, Any] = jwt.decode(token, options={"verify_signature": False})
        return claims
    except jwt.PyJWTError as error:
        raise SignetError(ErrorCode.invalidIdToken, "the stored token is damaged") from error


def _header(token: str, code: str) -> Dict[str, Any]:
    try:
        return dict(jwt.get_unverified_header(token))
    except jwt.PyJWTError as error:
        raise SignetError(code, "not a JWT") from error


def _check_signature(token: str, jwk: Jwk, algorithm: Any, code: str) -> Dict[str, Any]:
    allowed = _ALGORITHMS_BY_KEY.get((str(jwk.get("kty")), jwk.get("crv")), ())
    fits = algorithm in allowed and jwk.get("alg", algorithm) == algorithm
    if not fits or jwk.get("use", "sig") != "sig":
        raise SignetError(code, "the algorithm does not fit the key")
    try:
        key = _PARSE_JWK(dict(jwk), algorithm).key
        # Times, issuer and audience are checked by the caller, against its clock.
        unchecked = {f"verify_{name}": False for name in ("exp", "nbf", "iat", "aud", "iss")}
        claims: Dict[str, Any] = jwt.decode(token, key, algorithms=[algorithm], options=unchecked)
        return claims
    except jwt.PyJWTError as error:
        raise SignetError(code, "the signature is wrong") from error


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)
