"""What every test class starts with: a provider, a client, and a user who may sign in."""

from __future__ import annotations

import os
import time
import unittest
from typing import Any
from urllib.parse import parse_qs, urlsplit

from fake_provider import CLIENT_ID, CLIENT_SECRET, FakeProvider
from signet import MemoryStorage, SignetClient, SignetConfig, SignetError

os.environ["no_proxy"] = "127.0.0.1"

REDIRECT_URI = "http://localhost:3000/callback"
HOME = "http://localhost:3000/"
API = "https://books.example/api"


class SignetCase(unittest.IsolatedAsyncioTestCase):
    def setUp(self) -> None:
        self.provider = FakeProvider().start()
        self.addCleanup(self.provider.stop)
        self.now = time.time()
        self.storage = MemoryStorage()
        self.client = self.make_client()

    def make_client(self, **config: Any) -> SignetClient:
        values = {"endpoint": self.provider.endpoint, "appId": CLIENT_ID, "appSecret": CLIENT_SECRET}
        values.update({"resources": [API], **config})
        return SignetClient(SignetConfig(**values), storage=self.storage, clock=lambda: self.now)

    async def sign_in(self) -> None:
        url = await self.client.signIn(redirectUri=REDIRECT_URI)
        await self.client.handleSignInCallback(self.provider.authorize(url))

    async def refused(self, code: str, call: Any) -> SignetError:
        with self.assertRaises(SignetError) as raised:
            await call
        self.assertEqual(raised.exception.code, code, str(raised.exception))
        return raised.exception


def query(url: str) -> Any:
    return parse_qs(urlsplit(url).query)
