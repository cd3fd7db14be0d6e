namespace Signet.Console.Guides;

/// <summary>The code of the Flask guide, consistent with <c>sdks/python</c>.</summary>
internal static class FlaskCode
{
    public const string Install = """
        pip install ./sdks/python "flask[async]"
        """;

    public static string Client(GuideModel model) => $$"""
        from flask import Flask, redirect, request, session
        from signet import SignetClient, SignetConfig, SignetError, Storage

        app = Flask(__name__)
        app.secret_key = "replace with a long random value"  # signs Flask's session cookie


        class SessionStorage(Storage):
            def get(self, key):
                return session.get(key)

            def set(self, key, value):
                session[key] = value

            def delete(self, key):
                session.pop(key, None)


        client = SignetClient(
            SignetConfig(
                endpoint="{{model.Endpoint}}",
                appId="{{model.Application.Id}}",
                appSecret="{{model.Secret}}",
            ),
            storage=SessionStorage(),
        )
        """;

    public static string Callback(GuideModel model) => $$"""
        @app.route("{{model.RedirectPath}}")
        async def callback():
            try:
                await client.handleSignInCallback(request.url)
            except SignetError as error:
                return f"Sign-in failed: {error}", 400
            return redirect("/")
        """;

    public static string SignIn(GuideModel model) => $$"""
        @app.route("/sign-in")
        async def sign_in():
            return redirect(await client.signIn(redirectUri="{{model.RedirectUri}}"))
        """;

    public static string SignUp(GuideModel model) => $$"""
        @app.route("/sign-up")
        async def sign_up():
            return redirect(await client.signIn(
                redirectUri="{{model.RedirectUri}}",
                interactionMode="signUp",
            ))
        """;

    public static string SignOut(GuideModel model) => $$"""
        @app.route("/sign-out")
        async def sign_out():
            return redirect(await client.signOut(postLogoutRedirectUri="{{model.PostSignOutUri}}"))
        """;

    public const string Home = """
        @app.route("/")
        async def home():
            if not client.isAuthenticated():
                return '<a href="/sign-in">Sign in</a>'
            return '<a href="/sign-out">Sign out</a>'
        """;

    public static string Run(GuideModel model) => $"""
        flask --app main run --port {model.RedirectPort}
        """;

    public const string User = """
        @app.route("/me")
        async def me():
            if not client.isAuthenticated():
                return redirect("/sign-in")
            claims = client.getIdTokenClaims()        # verified when the user came back; no request
            user_info = await client.fetchUserInfo()  # fresh from the server
            return f"<pre>{claims.model_dump_json(indent=2, exclude_unset=True)}</pre>" \
                   f"<pre>{user_info.model_dump_json(indent=2, exclude_unset=True)}</pre>"
        """;

    public const string Decorator = """
        from functools import wraps


        def authenticated(view):
            @wraps(view)
            async def wrapped(*args, **kwargs):
                if not client.isAuthenticated():
                    return redirect("/sign-in")   # or: return "Not authenticated", 401
                return await view(*args, **kwargs)
            return wrapped


        @app.route("/protected")
        @authenticated
        async def protected():
            return f"Hello {client.getIdTokenClaims().sub}"
        """;
}
