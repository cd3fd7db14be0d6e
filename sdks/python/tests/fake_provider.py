"""A small identity provider on loopback that checks what the real one checks and signs with ES256."""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
import threading
import time
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Dict, List, Mapping, Optional, Tuple
from urllib.parse import parse_qs, unquote_plus, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric import ec

CLIENT_ID = "bookstore"
CLIENT_SECRET = "s3cret&+%/:x"
USER_ID = "user1"
FACEBOOK_CONNECTOR = "fbconnector1"

Answer = Tuple[int, Any]


class SigningKey:
    """A P-256 key with its id."""

    def __init__(self, kid: str) -> None:
        self.kid = kid
        self.private = ec.generate_private_key(ec.SECP256R1())

    def jwk(self) -> Dict[str, Any]:
        numbers = self.private.public_key().public_numbers()
        point = {"x": _coordinate(numbers.x), "y": _coordinate(numbers.y)}
        return {"kty": "EC", "crv": "P-256", "use": "sig", "alg": "ES256", "kid": self.kid, **point}


@dataclass
class Grant:
    """What was asked for at the authorization endpoint."""

    request: Dict[str, List[str]]
    used: bool = False

    def get(self, name: str) -> Optional[str]:
        return self.request.get(name, [None])[0]  # type: ignore[list-item]


@dataclass
class FakeProvider:
    """State and behaviour; tests bend it through its public fields."""

    keys: List[SigningKey] = field(default_factory=lambda: [SigningKey("key1")])
    publish_keys: bool = True
    id_token_changes: Dict[str, Any] = field(default_factory=dict)
    id_token_header: Dict[str, Any] = field(default_factory=dict)
    sign_with: Optional[Any] = None
    expires_in: int = 3600
    issue_refresh_token: bool = True
    subject: str = USER_ID
    user_info_subject: str = USER_ID
    calls: List[str] = field(default_factory=list)
    codes: Dict[str, Grant] = field(default_factory=dict)
    refresh_tokens: Dict[str, Grant] = field(default_factory=dict)
    revoked: List[str] = field(default_factory=list)
    opaque_tokens: List[str] = field(default_factory=list)
    verifications: Dict[str, Dict[str, Any]] = field(default_factory=dict)
    vault: Dict[str, Dict[str, Any]] = field(default_factory=dict)
    oversized: bool = False

    def start(self) -> FakeProvider:
        provider = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                provider.answer(self, b"")

            def _with_body(self) -> None:
                provider.answer(self, self.rfile.read(int(self.headers.get("Content-Length", 0))))

            do_POST = do_PUT = _with_body

            def log_message(self, *args: Any) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.thread = threading.Thread(target=self.server.serve_forever, args=(0.01,), daemon=True)
        self.thread.start()
        return self

    def stop(self) -> None:
        self.server.shutdown()
        self.server.server_close()

    @property
    def endpoint(self) -> str:
        return f"http://127.0.0.1:{self.server.server_address[1]}"

    @property
    def issuer(self) -> str:
        return f"{self.endpoint}/oidc"

    def authorize(self, url: str) -> str:
        """Plays the browser and the user: returns the URL the browser is sent back to."""
        request = parse_qs(urlsplit(url).query)
        code = secrets.token_urlsafe(32)
        self.codes[code] = Grant(request)
        return f"{request['redirect_uri'][0]}?code={code}&state={request['state'][0]}&iss={self.issuer}"

    def answer(self, handler: BaseHTTPRequestHandler, body: bytes) -> None:
        url = urlsplit(handler.path)
        self.calls.append(f"{handler.command} {url.path}")
        status, value = self._route(handler, url.path, body)
        data = value if isinstance(value, bytes) else json.dumps(value).encode()
        handler.send_response(status)
        handler.send_header("Content-Type", "application/json; charset=utf-8")
        handler.send_header("Content-Length", str(len(data)))
        if status == 302:
            handler.send_header("Location", f"{self.endpoint}/elsewhere")
        handler.end_headers()
        handler.wfile.write(data)

    def _route(self, handler: BaseHTTPRequestHandler, path: str, body: bytes) -> Answer:
        if path == "/oidc/.well-known/openid-configuration":
            return 200, self._discovery()
        if path == "/oidc/jwks":
            return 200, {"keys": [key.jwk() for key in self.keys] if self.publish_keys else []}
        if path == "/redirect":
            return 302, {}
        if path == "/api/.well-known/sign-in-exp":
            return 200, {"socialConnectors": [{"id": FACEBOOK_CONNECTOR, "target": "facebook"}]}
        if path in ("/oidc/token", "/oidc/token/revocation"):
            return self._as_client(handler.headers, path, parse_qs(body.decode()))
        return self._as_user(handler, path, json.loads(body) if body else {})

    def _discovery(self) -> Any:
        if self.oversized:
            return b" " * (1024 * 1024 + 1)
        return {
            "issuer": self.issuer,
            "authorization_endpoint": f"{self.issuer}/auth",
            "token_endpoint": f"{self.issuer}/token",
            "userinfo_endpoint": f"{self.issuer}/me",
            "jwks_uri": f"{self.issuer}/jwks",
            "end_session_endpoint": f"{self.issuer}/session/end",
            "revocation_endpoint": f"{self.issuer}/token/revocation",
            "authorization_response_iss_parameter_supported": True,
        }

    def _as_client(self, headers: Mapping[str, str], path: str, form: Dict[str, List[str]]) -> Answer:
        scheme, _, encoded = headers.get("Authorization", "").partition(" ")
        user, _, password = base64.b64decode(encoded).decode().partition(":")
        if scheme != "Basic" or (unquote_plus(user), unquote_plus(password)) != (CLIENT_ID, CLIENT_SECRET):
            return 401, _oauth("invalid_client", "client authentication failed")
        values = {name: value[0] for name, value in form.items()}
        if path.endswith("revocation"):
            self.revoked.append(values["token"])
            self.refresh_tokens.pop(values["token"], None)
            return 200, b""
        if values.get("grant_type") == "authorization_code":
            return self._redeem(values)
        return self._refresh(values)

    def _redeem(self, form: Dict[str, str]) -> Answer:
        grant = self.codes.get(form.get("code", ""))
        digest = hashlib.sha256(form.get("code_verifier", "").encode()).digest()
        challenge = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
        if (
            grant is None
            or grant.used
            or grant.get("code_challenge") != challenge
            or grant.get("redirect_uri") != form.get("redirect_uri")
        ):
            return 400, _oauth("invalid_grant", "grant request is invalid")
        grant.used = True
        return 200, self._tokens(grant, self._opaque())

    def _refresh(self, form: Dict[str, str]) -> Answer:
        grant = self.refresh_tokens.pop(form.get("refresh_token", ""), None)
        if grant is None:
            return 400, _oauth("invalid_grant", "grant request is invalid")
        resource = form.get("resource")
        if resource is not None and resource not in grant.request.get("resource", []):
            return 400, _oauth("invalid_target", "resource indicator is missing, or unknown")
        organization = form.get("organization_id")
        audience = f"urn:logto:organization:{organization}" if organization else resource
        return 200, self._tokens(grant, self._jwt(audience) if audience else self._opaque())

    def _tokens(self, grant: Grant, access_token: str) -> Dict[str, Any]:
        answer = {
            "access_token": access_token,
            "expires_in": self.expires_in,
            "scope": grant.get("scope"),
            "token_type": "Bearer",
            "id_token": self._id_token(grant),
        }
        if self.issue_refresh_token:
            answer["refresh_token"] = secrets.token_urlsafe(32)
            self.refresh_tokens[answer["refresh_token"]] = grant  # type: ignore[index]
        return answer

    def _opaque(self) -> str:
        self.opaque_tokens.append(secrets.token_urlsafe(32))
        return self.opaque_tokens[-1]

    def _id_token(self, grant: Grant) -> str:
        now = int(time.time())
        claims = {
            "iss": self.issuer,
            "sub": self.subject,
            "aud": CLIENT_ID,
            "iat": now,
            "exp": now + 3600,
            "nonce": grant.get("nonce"),
            "name": "Somchai Jaidee",
            "picture": None,
            "custom": {"shelf": 7},
        }
        claims.update(self.id_token_changes)
        alive = {name: value for name, value in claims.items() if value != "absent"}
        return self.sign(alive, self.id_token_header)

    def _jwt(self, audience: str) -> str:
        now = int(time.time())
        claims = {"iss": self.issuer, "sub": self.subject, "aud": audience, "client_id": CLIENT_ID}
        times = {"iat": now, "exp": now + self.expires_in, "jti": secrets.token_hex(8), "scope": "read"}
        return self.sign({**claims, **times}, {"typ": "at+jwt"})

    def sign(self, claims: Dict[str, Any], header: Dict[str, Any]) -> str:
        key = self.keys[-1]
        algorithm = header.get("alg", "ES256")
        return jwt.encode(
            claims,
            key.private if self.sign_with is None else self.sign_with,
            algorithm=algorithm,
            headers={"kid": key.kid, **header},
        )

    def _as_user(self, handler: BaseHTTPRequestHandler, path: str, body: Dict[str, Any]) -> Answer:
        token = handler.headers.get("Authorization", "").partition(" ")[2]
        if token not in self.opaque_tokens:
            return 401, {**_oauth("invalid_token", "invalid token provided"), "code": "auth.unauthorized"}
        if path == "/oidc/me":
            identities = {"facebook": {"userId": "fb1", "details": {"name": "S"}}}
            return 200, {"sub": self.user_info_subject, "name": "Somchai", "identities": identities}
        if path == "/api/verifications/social":
            record = f"record{len(self.verifications) + 1}"
            self.verifications[record] = body
            target = f"https://facebook.test/dialog/oauth?state={body['state']}&scope={body.get('scope', '')}"
            expires = "2030-01-01T00:00:00.000Z"
            return 201, {"verificationRecordId": record, "authorizationUri": target, "expiresAt": expires}
        if path == "/api/verifications/social/verify":
            return self._verify(body)
        if path == "/api/my-account/identities/facebook/access-token":
            return self._social_token(handler.command, body)
        return 404, {"code": "entity.not_found", "message": "Not found."}

    def _verify(self, body: Dict[str, Any]) -> Answer:
        record = self.verifications.get(body["verificationRecordId"])
        data = body["connectorData"]
        if record is None or data.get("redirectUri") != record["redirectUri"] or "state" in data:
            return 400, {"code": "verification_record.not_found", "message": "Not found."}
        if data.get("error") == "access_denied":
            return 401, {"code": "connector.authorization_failed", "message": "Denied."}
        record["verified"] = data["code"] == "provider-code"
        return 200, {"verificationRecordId": body["verificationRecordId"]}

    def _social_token(self, method: str, body: Dict[str, Any]) -> Answer:
        if method == "PUT":
            record = self.verifications.get(body["verificationRecordId"], {})
            if not record.get("verified"):
                return 400, {"code": "verification_record.not_found", "message": "Not found."}
            self.vault["facebook"] = {"access_token": f"fb-{record.get('scope')}", "expires_in": 5184000}
        if "facebook" not in self.vault:
            code = "secrets.third_party_token_set.token_not_found"
            return 404, {"code": code, "message": "No token."}
        return 200, self.vault["facebook"]


def _oauth(error: str, description: str) -> Dict[str, str]:
    message = {"code": f"oidc.{error}", "message": description}
    return {**message, "error": error, "error_description": description}


def _coordinate(value: int) -> str:
    return base64.urlsafe_b64encode(value.to_bytes(32, "big")).rstrip(b"=").decode()
