"""Step 6 of the tutorial: ask Facebook for more, later, and call its API."""

from __future__ import annotations

import hashlib
import hmac
from typing import Any, Dict, List, Optional
from urllib.parse import urlencode

from flask import Blueprint, redirect, render_template, request
from signet import HttpClient, SignetError, UserInfoResponse
from werkzeug.wrappers import Response

from .signing_in import account, client, settings, signed_in

pages = Blueprint("facebook", __name__, url_prefix="/facebook")

TARGET = "facebook"
BASIC = ("email", "public_profile")
EXTRA = {"user_birthday": "birthday", "user_link": "link"}
"""Permissions that may be asked for later, and the profile field each of them opens."""

_NO_TOKEN = (
    "secrets.third_party_token_set.token_not_found",
    "secrets.third_party_token_set.access_token_expired",
)


@pages.get("")
@signed_in
async def overview() -> Any:
    info = await client().fetchUserInfo()
    token = await stored_token() if is_linked(info) else None
    profile = await read_profile(token.access_token) if token else None
    return render_template(
        "facebook.html", linked=is_linked(info), token=token, profile=profile, extra=EXTRA
    )


@pages.post("/ask")
@signed_in
async def ask() -> Response:
    """Begins a verification with the complete list of scopes and sends the browser to Facebook."""
    connector_id = await account().findSocialConnector(TARGET)
    if connector_id is None:
        raise SignetError("facebook_not_enabled", "Facebook sign-in is not enabled at the server.")
    verification = await account().createSocialVerification(
        connector_id, settings().facebook_callback_url, scope=" ".join([*BASIC, *chosen()])
    )
    return redirect(verification.authorizationUri)


@pages.get("/callback")
@signed_in
async def callback() -> Response:
    """Proves the trip and keeps the new token in the Secret Vault."""
    record_id = await account().verifySocialVerification(request.url)
    await account().replaceSocialAccessToken(TARGET, record_id)
    return redirect("/facebook")


def chosen() -> List[str]:
    return [permission for permission in request.form.getlist("permission") if permission in EXTRA]


def is_linked(info: UserInfoResponse) -> bool:
    return TARGET in (info.identities or {})


async def stored_token() -> Any:
    try:
        return await account().getSocialAccessToken(TARGET)
    except SignetError as error:
        if error.code in _NO_TOKEN:
            return None
        raise


async def read_profile(access_token: str) -> Optional[Dict[str, Any]]:
    """``GET /me`` of the Graph API; fields without permission are simply absent."""
    query = {"fields": ",".join(["id", "name", "email", "picture", *EXTRA.values()])}
    secret = settings().facebook_app_secret
    if secret:
        # Facebook apps that "require app secret" refuse a server call without this proof.
        proof = hmac.new(secret.encode(), access_token.encode(), hashlib.sha256)
        query["appsecret_proof"] = proof.hexdigest()
    url = f"{settings().graph_url}/me?{urlencode(query)}"
    response = await HttpClient().get(url, bearer=access_token)
    # A token that was revoked at Facebook is no reason to lose the page.
    return response.json() if response.is_success else None
