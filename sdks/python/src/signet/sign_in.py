"""One trip to the sign-in page and back: what is sent, what is remembered, what must return."""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
from dataclasses import dataclass
from typing import Dict, List, Mapping, Optional, Sequence, Tuple, Union
from urllib.parse import parse_qsl, urlencode, urlsplit

from .config import SignetConfig
from .errors import ErrorCode, SignetError
from .models import ProviderMetadata


@dataclass(frozen=True)
class SignInSession:
    """Secrets of one attempt; they never leave the application except where RFC 7636 says so."""

    state: str
    nonce: str
    codeVerifier: str
    redirectUri: str

    @staticmethod
    def start(redirect_uri: str) -> SignInSession:
        return SignInSession(_secret(), _secret(), _secret(), redirect_uri)

    @property
    def code_challenge(self) -> str:
        """RFC 7636, section 4.2, S256."""
        digest = hashlib.sha256(self.codeVerifier.encode("ascii")).digest()
        return base64.urlsafe_b64encode(digest).rstrip(b"=").decode("ascii")


@dataclass(frozen=True)
class SignInOptions:
    """Wishes about the sign-in page; see ``SignetClient.signIn``."""

    interactionMode: Optional[str] = None
    firstScreen: Optional[str] = None
    identifiers: Optional[Union[str, Sequence[str]]] = None
    directSignIn: Optional[Union[str, Mapping[str, str]]] = None
    extraParams: Optional[Mapping[str, str]] = None
    loginHint: Optional[str] = None

    def parameters(self) -> Dict[str, str]:
        values: Dict[str, Optional[str]] = {**(self.extraParams or {})}
        values["login_hint"] = self.loginHint or values.get("login_hint")
        values["direct_sign_in"] = _direct_sign_in(self.directSignIn) or values.get("direct_sign_in")
        values["identifier"] = _joined(self.identifiers) or values.get("identifier")
        if self.firstScreen:
            values["first_screen"] = str(self.firstScreen)
        elif self.interactionMode:
            values["interaction_mode"] = str(self.interactionMode)
        return {name: str(value) for name, value in values.items() if value}


def authorization_url(
    metadata: ProviderMetadata, config: SignetConfig, session: SignInSession, options: SignInOptions
) -> str:
    """The URL of the authorization request. An extra parameter may replace
    ``prompt``, but none of those that secure the protocol."""
    protocol = {
        "client_id": config.appId,
        "redirect_uri": session.redirectUri,
        "response_type": "code",
        "state": session.state,
        "nonce": session.nonce,
        "code_challenge": session.code_challenge,
        "code_challenge_method": "S256",
        "scope": " ".join(config.all_scopes),
    }
    wishes = {"prompt": config.prompt_value, **options.parameters()}
    parameters: List[Tuple[str, str]] = list({**wishes, **protocol}.items())
    parameters += [("resource", resource) for resource in config.all_resources]
    return with_query(metadata.authorization_endpoint, parameters)


def callback_parameters(url: str) -> Dict[str, str]:
    """The query of the URL the browser came back to; a repeated parameter is refused."""
    pairs = parse_qsl(urlsplit(url).query, keep_blank_values=True)
    parameters = dict(pairs)
    if len(parameters) != len(pairs):
        raise SignetError(ErrorCode.invalidCallback, "a parameter is repeated")
    return parameters


def same_secret(left: str, right: str) -> bool:
    """Equality that takes the same time wherever the first difference is."""
    return hmac.compare_digest(left.encode("utf-8"), right.encode("utf-8"))


def with_query(url: str, parameters: Sequence[Tuple[str, str]]) -> str:
    return f"{url}{'&' if '?' in url else '?'}{urlencode(parameters)}"


def _secret() -> str:
    return secrets.token_urlsafe(32)


def _joined(values: Optional[Union[str, Sequence[str]]]) -> Optional[str]:
    if values is None or isinstance(values, str):
        return None if values is None else str(values)
    return " ".join(str(value) for value in values)


def _direct_sign_in(value: Optional[Union[str, Mapping[str, str]]]) -> Optional[str]:
    if value is None or isinstance(value, str):
        return value
    return f"{value['method']}:{value['target']}"
