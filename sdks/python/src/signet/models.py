"""Answers of the server as objects with attributes."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields
from typing import Any, Dict, List, Mapping, Optional, Type, TypeVar

from .errors import ErrorCode, SignetError

M = TypeVar("M", bound="Model")


@dataclass
class Model:
    """Members of a JSON object by their wire names.

    Members that are not declared (custom claims) are attributes too. A declared member that the
    server did not send is ``None``; ``model_dump(exclude_unset=True)`` tells the two apart.
    """

    @classmethod
    def parse(cls: Type[M], data: Mapping[str, Any]) -> M:
        """Makes an object of a decoded JSON object; a missing required member is refused."""
        known = {item.name for item in fields(cls)}
        try:
            model = cls(**{name: value for name, value in data.items() if name in known})
        except TypeError as error:
            raise SignetError(ErrorCode.invalidResponse, f"{cls.__name__}: {error}") from error
        model.__dict__["_received"] = dict(data)
        return model

    def __getattr__(self, name: str) -> Any:
        received = self.__dict__.get("_received", {})
        if name in received:
            return received[name]
        raise AttributeError(f"{type(self).__name__} has no member {name!r}")

    def model_dump(self, exclude_unset: bool = False) -> Dict[str, Any]:
        """As a dictionary; with ``exclude_unset`` exactly the members that were received."""
        received: Dict[str, Any] = dict(self.__dict__.get("_received", {}))
        if exclude_unset:
            return received
        declared = {item.name: getattr(self, item.name) for item in fields(self)}
        return {**declared, **received}

    def model_dump_json(self, indent: Optional[int] = None, exclude_unset: bool = False) -> str:
        """As JSON text."""
        return json.dumps(self.model_dump(exclude_unset), indent=indent, ensure_ascii=False)


@dataclass
class ProviderMetadata(Model):
    """OpenID Connect Discovery 1.0, section 3, as far as the client needs it."""

    issuer: str
    authorization_endpoint: str
    token_endpoint: str
    userinfo_endpoint: str
    jwks_uri: str
    end_session_endpoint: Optional[str] = None
    revocation_endpoint: Optional[str] = None
    authorization_response_iss_parameter_supported: bool = False


@dataclass
class TokenResponse(Model):
    """RFC 6749, section 5.1."""

    access_token: str
    token_type: str
    expires_in: int
    id_token: Optional[str] = None
    refresh_token: Optional[str] = None
    scope: Optional[str] = None


@dataclass
class UserClaims(Model):
    """The user as the granted scopes show them: in the ID token and in the user info."""

    sub: str
    name: Optional[str] = None
    family_name: Optional[str] = None
    given_name: Optional[str] = None
    middle_name: Optional[str] = None
    nickname: Optional[str] = None
    preferred_username: Optional[str] = None
    profile: Optional[str] = None
    picture: Optional[str] = None
    website: Optional[str] = None
    gender: Optional[str] = None
    birthdate: Optional[str] = None
    zoneinfo: Optional[str] = None
    locale: Optional[str] = None
    username: Optional[str] = None
    created_at: Optional[int] = None
    updated_at: Optional[int] = None
    email: Optional[str] = None
    email_verified: Optional[bool] = None
    phone_number: Optional[str] = None
    phone_number_verified: Optional[bool] = None
    address: Optional[Dict[str, Any]] = None
    roles: Optional[List[str]] = None
    organizations: Optional[List[str]] = None
    organization_roles: Optional[List[str]] = None
    organization_data: Optional[List[Dict[str, Any]]] = None
    custom_data: Optional[Dict[str, Any]] = None
    sso_identities: Optional[List[Dict[str, Any]]] = None


@dataclass
class IdTokenClaims(UserClaims):
    """A verified ID token (OpenID Connect Core 1.0, section 2)."""

    iss: str = ""
    aud: str = ""
    exp: int = 0
    iat: int = 0
    nonce: Optional[str] = None
    auth_time: Optional[int] = None
    sid: Optional[str] = None


@dataclass
class UserIdentity(Model):
    """The user's account at a social provider."""

    userId: str
    details: Optional[Dict[str, Any]] = None


@dataclass
class UserInfoResponse(UserClaims):
    """Answer of the userinfo endpoint (OpenID Connect Core 1.0, section 5.3)."""

    identities: Optional[Dict[str, UserIdentity]] = None

    @classmethod
    def parse(cls, data: Mapping[str, Any]) -> UserInfoResponse:
        model = super().parse(data)
        identities = data.get("identities")
        if isinstance(identities, dict):
            model.identities = {
                target: UserIdentity.parse(identity) for target, identity in identities.items()
            }
        return model


@dataclass
class AccessTokenClaims(Model):
    """A verified JWT access token (RFC 9068)."""

    iss: str
    aud: str
    sub: str
    exp: int
    iat: int
    client_id: Optional[str] = None
    scope: Optional[str] = None
    jti: Optional[str] = None
    organization_id: Optional[str] = None


@dataclass
class SocialVerification(Model):
    """A started trip to a social provider: send the browser to ``authorizationUri``."""

    verificationRecordId: str
    authorizationUri: str
    expiresAt: str


@dataclass
class SocialAccessToken(Model):
    """The token a social provider issued for the user, out of the Secret Vault."""

    access_token: str
    token_type: Optional[str] = None
    scope: Optional[str] = None
    expires_in: Optional[int] = None
