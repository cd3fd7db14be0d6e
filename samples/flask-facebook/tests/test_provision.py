"""What the demonstration asks of the Management API, and that asking twice changes nothing."""

from __future__ import annotations

import unittest
from typing import Any, Dict, List

from demo.options import Options
from demo.provision import CONNECTOR_ID, facebook_redirect_uris, provision


class RecordedApi:
    """Answers like the server and keeps what was made."""

    def __init__(self) -> None:
        self.made: Dict[str, List[Any]] = {"/api/applications": [], "/api/resources": [], "/api/connectors": []}
        self.patches: List[Any] = []

    def get(self, path: str) -> Any:
        if path.endswith("/secrets"):
            return [{"name": "Default secret", "value": "s3cret"}]
        return self.made[path.partition("?")[0]]

    def post(self, path: str, body: Any) -> Any:
        row = {"id": f"id{len(self.made[path]) + 1}", **body}
        self.made[path].append(row)
        return row

    def patch(self, path: str, body: Any) -> Any:
        self.patches.append((path, body))
        return body


class Provisioning(unittest.TestCase):
    def setUp(self) -> None:
        self.options = Options.parse(["--port", "4001", "--app-port", "4000", "--simulator-port", "4010"])
        self.api = RecordedApi()

    def test_it_makes_the_application_the_resource_and_the_connector(self) -> None:
        environment = provision(self.api, self.options)  # type: ignore[arg-type]
        self.assertEqual(environment["SIGNET_APP_ID"], "id1")
        self.assertEqual(environment["SIGNET_APP_SECRET"], "s3cret")
        (app,) = self.api.made["/api/applications"]
        self.assertEqual(app["oidcClientMetadata"]["redirectUris"], ["http://localhost:4000/callback"])
        (connector,) = self.api.made["/api/connectors"]
        self.assertEqual((connector["connectorId"], connector["enableTokenStorage"]), ("facebook-universal", True))
        self.assertIn(("/api/sign-in-exp", {"socialSignInConnectorTargets": ["facebook"]}), self.api.patches)

    def test_a_second_run_makes_nothing_new(self) -> None:
        first = provision(self.api, self.options)  # type: ignore[arg-type]
        second = provision(self.api, self.options)  # type: ignore[arg-type]
        self.assertEqual(first, second)
        self.assertEqual([len(rows) for rows in self.api.made.values()], [1, 1, 1])

    def test_the_callback_uris_are_known_before_the_connector_exists(self) -> None:
        self.assertIn(f"http://localhost:4001/callback/{CONNECTOR_ID}", facebook_redirect_uris(self.options))
