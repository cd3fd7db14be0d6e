"""Sign-in, sign-up and sign-out: the whole integration of the tutorial."""

from __future__ import annotations

import functools
from typing import Any, Awaitable, Callable, Optional

from flask import Blueprint, current_app, redirect, request, session
from signet import SignetAccount, SignetClient, SignetConfig, Storage, UserInfoScope
from werkzeug.wrappers import Response

from .settings import Settings

pages = Blueprint("signing_in", __name__)


class SessionStorage(Storage):
    """The tokens of the current user, in the Flask session."""

    def get(self, key: str) -> Optional[str]:
        return session.get(key)

    def set(self, key: str, value: Optional[str]) -> None:
        session[key] = value

    def delete(self, key: str) -> None:
        session.pop(key, None)


def create_client(settings: Settings) -> SignetClient:
    """One client for all users: the storage finds the current one."""
    config = SignetConfig(
        endpoint=settings.endpoint,
        appId=settings.app_id,
        appSecret=settings.app_secret,
        scopes=[UserInfoScope.email, UserInfoScope.identities],
        resources=[settings.resource] if settings.resource else [],
    )
    return SignetClient(config, storage=SessionStorage())


def client() -> SignetClient:
    found: SignetClient = current_app.extensions["signet"]
    return found


def account() -> SignetAccount:
    return SignetAccount(client())


def settings() -> Settings:
    found: Settings = current_app.extensions["settings"]
    return found


def signed_in(view: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[Any]]:
    """Lets only signed-in users in; the others sign in first."""

    @functools.wraps(view)
    async def guarded(*args: Any, **kwargs: Any) -> Any:
        return await view(*args, **kwargs) if client().isAuthenticated() else redirect("/sign-in")

    return guarded


@pages.get("/sign-in")
async def sign_in() -> Response:
    return redirect(await client().signIn(redirectUri=settings().callback_url))


@pages.get("/sign-up")
async def sign_up() -> Response:
    url = await client().signIn(redirectUri=settings().callback_url, interactionMode="signUp")
    return redirect(url)


@pages.get("/sign-in/facebook")
async def sign_in_with_facebook() -> Response:
    """Straight to Facebook, also for somebody who is signed in in another way."""
    url = await client().signIn(
        redirectUri=settings().callback_url,
        directSignIn="social:facebook",
        extraParams={"prompt": "login consent"},
    )
    return redirect(url)


@pages.get("/callback")
async def callback() -> Response:
    await client().handleSignInCallback(request.url)
    return redirect("/")


@pages.get("/sign-out")
async def sign_out() -> Response:
    return redirect(await client().signOut(postLogoutRedirectUri=settings().home_url))
