namespace Signet.Simulators.Facebook;

/// <summary><c>/oauth/access_token</c>: code, long-lived exchange, app token.</summary>
internal sealed class TokenEndpoint(FacebookState state)
{
    public IResult Handle(IReadOnlyDictionary<string, string> parameters)
    {
        if (state.FindApp(parameters.GetValueOrDefault("client_id")) is not { } app)
        {
            return GraphRefusal.UnknownApp.ToResult();
        }

        if (parameters.GetValueOrDefault("client_secret") != app.Secret)
        {
            return GraphRefusal.WrongSecret.ToResult();
        }

        return parameters.GetValueOrDefault("grant_type", "authorization_code") switch
        {
            "authorization_code" => Redeem(app, parameters),
            "fb_exchange_token" => ExchangeForLongLived(app, parameters),
            "client_credentials" => Results.Json(new { access_token = $"{app.Id}|{app.Secret}", token_type = "bearer" }),
            var other => GraphRefusal.UnsupportedGrant(other).ToResult(),
        };
    }

    private IResult Redeem(FacebookApp app, IReadOnlyDictionary<string, string> parameters)
    {
        if (!parameters.TryGetValue("redirect_uri", out var redirectUri))
        {
            return GraphRefusal.MissingRedirectUri.ToResult();
        }

        var (code, refusal) = state.Redeem(parameters.GetValueOrDefault("code", ""), app.Id, redirectUri);
        return code is null ? refusal!.ToResult() : Token(state.IssueToken(app.Id, code.UserId, code.Scopes, longLived: false));
    }

    private IResult ExchangeForLongLived(FacebookApp app, IReadOnlyDictionary<string, string> parameters)
    {
        if (state.FindToken(parameters.GetValueOrDefault("fb_exchange_token", "")) is not { } token)
        {
            return GraphRefusal.TokenInvalid.ToResult();
        }

        if (token.AppId != app.Id)
        {
            return GraphRefusal.TokenOfAnotherApp.ToResult();
        }

        return state.IsAlive(token)
            ? Token(state.IssueToken(app.Id, token.UserId, token.Scopes, longLived: true))
            : GraphRefusal.TokenExpired(token.ExpiresAt).ToResult();
    }

    private static IResult Token((string Token, IssuedToken Issued) issued) => Results.Json(new
    {
        access_token = issued.Token,
        token_type = "bearer",
        expires_in = (long)(issued.Issued.ExpiresAt - issued.Issued.IssuedAt).TotalSeconds,
    });
}
