using System.Collections.Immutable;

namespace Signet.Simulators.Facebook;

/// <summary>A checked request of the login dialog.</summary>
internal sealed record DialogRequest(FacebookApp App, string RedirectUri, string? State, ImmutableArray<string> Scopes, bool IsRerequest)
{
    private static readonly char[] _separators = [',', ' '];

    /// <summary>The request, or title and text of the page that says what is wrong with it. Nothing is ever sent to an unregistered URI.</summary>
    public static (DialogRequest? Request, string Title, string Text) Check(FacebookState state, IReadOnlyDictionary<string, string> query)
    {
        if (state.FindApp(query.GetValueOrDefault("client_id")) is not { } app)
        {
            return (null, "Invalid app ID", "The app ID in this request does not belong to an app.");
        }

        if (query.GetValueOrDefault("redirect_uri") is not { } redirectUri || !state.IsRegistered(app, redirectUri))
        {
            return (null, "URL blocked", "The redirect URI is not in the list of valid OAuth redirect URIs of this app.");
        }

        if (query.GetValueOrDefault("response_type", "code") != "code")
        {
            return (null, "Invalid response type", "Only the code response type is supported.");
        }

        var scopes = query.GetValueOrDefault("scope", "public_profile")
            .Split(_separators, StringSplitOptions.RemoveEmptyEntries).Append("public_profile").Distinct().Order(StringComparer.Ordinal).ToImmutableArray();
        var unknown = scopes.Except(app.Permissions).ToList();
        if (unknown.Count > 0)
        {
            return (null, "Invalid scopes", $"Invalid Scopes: {string.Join(", ", unknown)}. This app may not ask for them.");
        }

        var isRerequest = query.GetValueOrDefault("auth_type", "").Split(',').Contains("rerequest");
        return (new DialogRequest(app, redirectUri, query.GetValueOrDefault("state"), scopes, isRerequest), "", "");
    }

    public string SuccessUri(string code) => Back(("code", code));

    public string DenialUri() => Back(
        ("error", "access_denied"), ("error_code", "200"), ("error_description", "Permissions error"), ("error_reason", "user_denied"));

    private string Back(params ReadOnlySpan<(string Name, string Value)> parameters)
    {
        var query = QueryString.Empty;
        foreach (var (name, value) in parameters)
        {
            query = query.Add(name, value);
        }

        query = State is null ? query : query.Add("state", State);
        var separator = RedirectUri.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        return $"{RedirectUri}{separator}{query.Value![1..]}#_=_";
    }
}
