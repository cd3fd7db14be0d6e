using System.Security.Cryptography;
using System.Text;

namespace Signet.Simulators.Facebook;

/// <summary>The user node, its permissions, and <c>debug_token</c>.</summary>
internal sealed class GraphEndpoints(FacebookState state, Func<string> baseUri)
{
    private static readonly Dictionary<string, string> _fieldPermissions = new()
    {
        ["email"] = "email",
        ["birthday"] = "user_birthday",
        ["link"] = "user_link",
    };

    /// <summary><c>GET /me</c> and <c>GET /{user-id}</c>.</summary>
    public IResult Node(string node, IReadOnlyDictionary<string, string> parameters, string? authorization)
    {
        var (token, refusal) = Authenticate(parameters, authorization);
        if (token is null)
        {
            return refusal!.ToResult();
        }

        if (node != "me" && node != token.UserId)
        {
            return GraphRefusal.UnknownObject(node).ToResult();
        }

        var user = state.FindUser(token.UserId)!;
        var answer = new Dictionary<string, object>();
        var fields = parameters.GetValueOrDefault("fields", "id,name").Split(',', StringSplitOptions.RemoveEmptyEntries);
        foreach (var field in fields.Append("id"))
        {
            if (!TryRead(user, field, out var value))
            {
                return GraphRefusal.UnknownField(field).ToResult();
            }

            // A field without its permission is left out, as it is when the person has no such value.
            if (value is not null && (!_fieldPermissions.TryGetValue(field, out var permission) || token.Scopes.Contains(permission)))
            {
                answer[field] = value;
            }
        }

        return Results.Json(answer);
    }

    /// <summary><c>GET /me/permissions</c>.</summary>
    public IResult Permissions(IReadOnlyDictionary<string, string> parameters, string? authorization)
    {
        var (token, refusal) = Authenticate(parameters, authorization);
        return token is null
            ? refusal!.ToResult()
            : Results.Json(new
            {
                data = state.Granted(token.AppId, token.UserId).Select(name => new { permission = name, status = "granted" })
                    .Concat(state.Declined(token.AppId, token.UserId).Select(name => new { permission = name, status = "declined" })),
            });
    }

    /// <summary><c>DELETE /me/permissions</c>: the person removes the app.</summary>
    public IResult Revoke(IReadOnlyDictionary<string, string> parameters, string? authorization)
    {
        var (token, refusal) = Authenticate(parameters, authorization);
        if (token is null)
        {
            return refusal!.ToResult();
        }

        state.Revoke(token.AppId, token.UserId);
        return Results.Json(new { success = true });
    }

    /// <summary><c>GET /debug_token</c> with an app token.</summary>
    public IResult DebugToken(IReadOnlyDictionary<string, string> parameters)
    {
        var caller = parameters.GetValueOrDefault("access_token", "").Split('|');
        if (caller.Length != 2 || state.FindApp(caller[0]) is not { } app || app.Secret != caller[1])
        {
            return GraphRefusal.TokenInvalid.ToResult();
        }

        if (state.FindToken(parameters.GetValueOrDefault("input_token", "")) is not { } token || token.AppId != app.Id)
        {
            return Results.Json(new { data = new { is_valid = false, error = new { code = 190, message = GraphRefusal.TokenInvalid.Message } } });
        }

        return Results.Json(new
        {
            data = new
            {
                app_id = app.Id,
                type = "USER",
                application = app.Name,
                data_access_expires_at = token.IssuedAt.AddDays(90).ToUnixTimeSeconds(),
                expires_at = token.ExpiresAt.ToUnixTimeSeconds(),
                is_valid = state.IsAlive(token),
                issued_at = token.IssuedAt.ToUnixTimeSeconds(),
                scopes = token.Scopes,
                user_id = token.UserId,
            },
        });
    }

    private (IssuedToken? Token, GraphRefusal? Refusal) Authenticate(IReadOnlyDictionary<string, string> parameters, string? authorization)
    {
        const string Scheme = "Bearer ";
        var text = parameters.GetValueOrDefault("access_token")
            ?? (authorization?.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) is true ? authorization[Scheme.Length..] : null);
        if (text is null)
        {
            return (null, GraphRefusal.NoToken);
        }

        if (state.FindToken(text) is not { } token)
        {
            return (null, GraphRefusal.TokenInvalid);
        }

        if (!state.IsAlive(token))
        {
            return (null, GraphRefusal.TokenExpired(token.ExpiresAt));
        }

        var app = state.FindApp(token.AppId)!;
        if (!parameters.TryGetValue("appsecret_proof", out var proof))
        {
            return app.RequireAppSecretProof ? (null, GraphRefusal.ProofRequired) : (token, null);
        }

        var expected = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(app.Secret), Encoding.UTF8.GetBytes(text)));
        return proof == expected ? (token, null) : (null, GraphRefusal.ProofInvalid);
    }

    private bool TryRead(FacebookUser user, string field, out object? value)
    {
        value = field switch
        {
            "id" => user.Id,
            "name" => user.Name,
            "first_name" => user.FirstName,
            "last_name" => user.LastName,
            "email" => user.Email,
            "birthday" => user.Birthday,
            "link" => $"{baseUri()}/people/{user.Id}",
            "picture" => new { data = new { height = 50, is_silhouette = false, url = $"{baseUri()}/pictures/{user.Id}.svg", width = 50 } },
            _ => null,
        };
        return value is not null || field is "email";
    }
}
