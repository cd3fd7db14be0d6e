"""The Bookstore in front of a provider that checks what the real one checks."""

from __future__ import annotations

import hashlib
import hmac
import os
import re
import threading
import unittest
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, List
from urllib.parse import parse_qs, urlsplit

from bookstore import create_app
from bookstore.settings import Settings
from fake_provider import CLIENT_ID, CLIENT_SECRET, FakeProvider

os.environ["no_proxy"] = "127.0.0.1"
API = "https://bookstore.example/api"
PROOF_KEY = "facebook-app-secret"


class Graph:
    """``GET /me`` of the Graph API."""

    def __init__(self) -> None:
        self.calls: List[Any] = []
        self.status = 200
        graph = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                graph.calls.append((urlsplit(self.path), self.headers.get("Authorization")))
                body = b'{"id": "fb1", "name": "Somchai at Facebook", "birthday": "01/31/1990"}'
                self.send_response(graph.status)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *args: Any) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, args=(0.01,), daemon=True).start()
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}/v23.0"

    def stop(self) -> None:
        self.server.shutdown()
        self.server.server_close()


class BookstoreCase(unittest.TestCase):
    def setUp(self) -> None:
        self.provider = FakeProvider().start()
        self.addCleanup(self.provider.stop)
        self.graph = Graph()
        self.addCleanup(self.graph.stop)
        settings = Settings.from_environment(
            {
                "SIGNET_APP_ID": CLIENT_ID,
                "SIGNET_APP_SECRET": CLIENT_SECRET,
                "SIGNET_ENDPOINT": self.provider.endpoint,
                "SIGNET_RESOURCE": API,
                "FACEBOOK_GRAPH_URL": self.graph.url,
                "FACEBOOK_APP_SECRET": PROOF_KEY,
            }
        )
        self.app = create_app(settings)
        self.browser = self.app.test_client()

    def sign_in(self) -> Any:
        to_provider = self.browser.get("/sign-in").headers["Location"]
        return self.browser.get(self.provider.authorize(to_provider))

    def page(self, path: str) -> str:
        response = self.browser.get(path)
        self.assertEqual(response.status_code, 200)
        return response.get_data(as_text=True)

    def trip_to_facebook(self, *permissions: str) -> str:
        """The state of a started request for more."""
        response = self.browser.post("/facebook/ask", data={"permission": list(permissions)})
        self.assertEqual(response.status_code, 302)
        return parse_qs(urlsplit(response.headers["Location"]).query)["state"][0]


class SigningIn(BookstoreCase):
    def test_a_stranger_sees_the_shelf_and_the_ways_in(self) -> None:
        page = self.page("/")
        for way in ("/sign-in", "/sign-up", "/sign-in/facebook"):
            self.assertIn(f'href="{way}"', page)
        self.assertIn("Four Reigns", page)

    def test_the_sign_up_link_opens_the_sign_up_page_first(self) -> None:
        target = parse_qs(urlsplit(self.browser.get("/sign-up").headers["Location"]).query)
        self.assertEqual(target["interaction_mode"], ["signUp"])

    def test_the_facebook_link_goes_straight_to_facebook(self) -> None:
        target = parse_qs(urlsplit(self.browser.get("/sign-in/facebook").headers["Location"]).query)
        self.assertEqual(target["direct_sign_in"], ["social:facebook"])

    def test_a_user_who_comes_back_is_welcomed_by_name(self) -> None:
        self.assertEqual(self.sign_in().headers["Location"], "/")
        page = self.page("/")
        self.assertIn("Welcome, Somchai", page)
        self.assertIn('href="/sign-out"', page)
        self.assertNotIn('href="/sign-up"', page)

    def test_signing_out_ends_the_session_here_and_at_the_server(self) -> None:
        self.sign_in()
        target = self.browser.get("/sign-out").headers["Location"]
        self.assertTrue(target.startswith(f"{self.provider.issuer}/session/end?"))
        self.assertEqual(parse_qs(urlsplit(target).query)["post_logout_redirect_uri"], ["http://localhost:3000/"])
        self.assertIn('href="/sign-in"', self.page("/"))

    def test_a_callback_nobody_started_gets_a_page_with_a_way_on(self) -> None:
        response = self.browser.get("/callback?code=x&state=y")
        self.assertEqual(response.status_code, 400)
        self.assertIn("sign_in_session_not_found", response.get_data(as_text=True))
        self.assertIn('href="/sign-in"', response.get_data(as_text=True))

    def test_pages_for_users_send_strangers_to_sign_in(self) -> None:
        for path in ("/facebook", "/api-token", "/facebook/callback"):
            self.assertEqual(self.browser.get(path).headers["Location"], "/sign-in")

    def test_the_api_token_page_shows_verified_claims(self) -> None:
        self.sign_in()
        self.assertIn(API, self.page("/api-token"))

    def test_two_browsers_do_not_share_a_user(self) -> None:
        self.sign_in()
        self.assertIn('href="/sign-in"', self.app.test_client().get("/").get_data(as_text=True))

    def test_the_session_of_a_signed_in_user_fits_in_a_cookie(self) -> None:
        browser = self.app.test_client()
        to_provider = browser.get("/sign-in").headers["Location"]
        browser.get(self.provider.authorize(to_provider))
        # The page fetches one more token, so its answer carries the whole session.
        self.assertLess(len(browser.get("/api-token").headers["Set-Cookie"]), 4000)


class AskingForMore(BookstoreCase):
    def test_without_a_stored_token_the_page_offers_to_ask(self) -> None:
        self.sign_in()
        page = self.page("/facebook")
        self.assertIn("No token is stored", page)
        self.assertIn("Ask Facebook", page)

    def test_the_complete_list_of_scopes_is_asked_for(self) -> None:
        self.sign_in()
        self.trip_to_facebook("user_birthday", "made_up")
        record = self.provider.verifications["record1"]
        self.assertEqual(record["scope"], "email public_profile user_birthday")
        self.assertEqual(record["redirectUri"], "http://localhost:3000/facebook/callback")

    def test_the_new_token_is_kept_and_the_profile_shown(self) -> None:
        self.sign_in()
        state = self.trip_to_facebook("user_birthday")
        back = self.browser.get(f"/facebook/callback?code=provider-code&state={state}")
        self.assertEqual(back.headers["Location"], "/facebook")
        page = self.page("/facebook")
        self.assertIn("Somchai at Facebook", page)
        self.assertIn("01/31/1990", page)
        self.assertIn("60 more days", page)

    def test_the_graph_call_carries_the_token_in_the_header_and_its_proof(self) -> None:
        self.sign_in()
        state = self.trip_to_facebook()
        self.browser.get(f"/facebook/callback?code=provider-code&state={state}")
        self.page("/facebook")
        url, authorization = self.graph.calls[-1]
        token = "fb-email public_profile"
        self.assertEqual(authorization, f"Bearer {token}")
        proof = hmac.new(PROOF_KEY.encode(), token.encode(), hashlib.sha256).hexdigest()
        self.assertEqual(parse_qs(url.query)["appsecret_proof"], [proof])
        self.assertNotIn(token, url.query)

    def test_a_token_revoked_at_facebook_is_said_and_can_be_asked_for_again(self) -> None:
        self.sign_in()
        state = self.trip_to_facebook()
        self.browser.get(f"/facebook/callback?code=provider-code&state={state}")
        self.graph.status = 400
        self.assertIn("no longer accepts", self.page("/facebook"))

    def test_a_refusal_at_facebook_gets_a_page_with_a_way_on(self) -> None:
        self.sign_in()
        state = self.trip_to_facebook()
        response = self.browser.get(f"/facebook/callback?error=access_denied&error_reason=user_denied&state={state}")
        self.assertEqual(response.status_code, 400)
        self.assertIn("connector.authorization_failed", response.get_data(as_text=True))

    def test_a_changed_state_is_refused_before_anything_is_sent(self) -> None:
        self.sign_in()
        self.trip_to_facebook()
        response = self.browser.get("/facebook/callback?code=provider-code&state=changed")
        self.assertIn("social_verification_not_found", response.get_data(as_text=True))
        self.assertNotIn("POST /api/verifications/social/verify", self.provider.calls)


class ThePages(BookstoreCase):
    def test_they_may_not_be_framed_cached_or_scripted(self) -> None:
        headers = self.browser.get("/").headers
        self.assertIn("frame-ancestors 'none'", headers["Content-Security-Policy"])
        self.assertEqual(headers["Cache-Control"], "no-store")
        self.assertEqual(headers["X-Content-Type-Options"], "nosniff")

    def test_they_need_no_inline_style_or_script(self) -> None:
        self.sign_in()
        for path in ("/", "/facebook", "/api-token"):
            self.assertIsNone(re.search(r"<script|<style| style=| on[a-z]+=", self.page(path)))

    def test_missing_settings_are_named_in_one_line(self) -> None:
        with self.assertRaisesRegex(SystemExit, "SIGNET_APP_ID and SIGNET_APP_SECRET"):
            Settings.from_environment({})
