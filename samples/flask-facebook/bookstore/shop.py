"""The pages that show what the application knows about its user."""

from __future__ import annotations

from typing import Any, NamedTuple

from flask import Blueprint, render_template

from .signing_in import client, settings, signed_in

pages = Blueprint("shop", __name__)


class Book(NamedTuple):
    """One book on the shelf; ``hue`` colours its cover."""

    title: str
    author: str
    price: int
    hue: int


SHELF = (
    Book("Four Reigns", "Kukrit Pramoj", 420, 28),
    Book("The Happiness of Kati", "Jane Vejjajiva", 260, 150),
    Book("Letters from Thailand", "Botan", 380, 205),
    Book("Bangkok Wakes to Rain", "Pitchaya Sudbanthad", 450, 265),
    Book("A Child of the Northeast", "Kampoon Boontawee", 320, 8),
    Book("The Blind Earthworm", "Veeraporn Nitiprapha", 395, 95),
)


@pages.get("/")
async def home() -> str:
    if not client().isAuthenticated():
        return render_template("home.html", shelf=SHELF)
    claims = client().getIdTokenClaims()
    info = await client().fetchUserInfo()
    return render_template("home.html", shelf=SHELF, claims=claims, info=info)


@pages.get("/api-token")
@signed_in
async def api_token() -> Any:
    resource = settings().resource
    claims = await client().getAccessTokenClaims(resource) if resource else None
    return render_template("api_token.html", resource=resource, claims=claims)
