using System.Collections.Immutable;
using System.Security.Cryptography;

namespace Signet.Simulators.Facebook;

/// <summary>Everything the simulator remembers. One lock: it serves tests and demos.</summary>
internal sealed class FacebookState(FacebookSimulatorOptions options)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, IssuedCode> _codes = [];
    private readonly HashSet<string> _usedCodes = [];
    private readonly Dictionary<string, IssuedToken> _tokens = [];
    private readonly Dictionary<(string App, string User), ImmutableSortedSet<string>> _granted = [];
    private readonly Dictionary<(string App, string User), ImmutableSortedSet<string>> _declined = [];
    private readonly List<RecordedCall> _calls = [];
    private readonly List<CannedAnswer> _canned = [];

    public FacebookApp? FindApp(string? id) => options.Apps.Find(app => app.Id == id);

    public FacebookUser? FindUser(string? id) => options.Users.Find(user => user.Id == id);

    public FacebookUser? FindUserByLogin(string login) =>
        options.Users.Find(user => user.Login == login || string.Equals(user.Email, login, StringComparison.OrdinalIgnoreCase));

    public IReadOnlyList<FacebookUser> Users => options.Users;

    public IReadOnlyList<FacebookApp> Apps => options.Apps;

    public ImmutableArray<RecordedCall> Calls
    {
        get
        {
            lock (_lock)
            {
                return [.. _calls];
            }
        }
    }

    public void Record(RecordedCall call)
    {
        lock (_lock)
        {
            _calls.Add(call);
        }
    }

    public void Prepare(CannedAnswer answer)
    {
        lock (_lock)
        {
            _canned.Add(answer);
        }
    }

    public CannedAnswer? TakePrepared(string path)
    {
        lock (_lock)
        {
            var index = _canned.FindIndex(answer => path.EndsWith(answer.PathEnd, StringComparison.Ordinal));
            if (index < 0)
            {
                return null;
            }

            var answer = _canned[index];
            _canned.RemoveAt(index);
            return answer;
        }
    }

    public void AddRedirectUri(FacebookApp app, string uri)
    {
        lock (_lock)
        {
            if (!app.RedirectUris.Contains(uri))
            {
                app.RedirectUris.Add(uri);
            }
        }
    }

    public void RemoveRedirectUri(FacebookApp app, string uri)
    {
        lock (_lock)
        {
            app.RedirectUris.Remove(uri);
        }
    }

    public bool IsRegistered(FacebookApp app, string uri)
    {
        lock (_lock)
        {
            return app.RedirectUris.Contains(uri);
        }
    }

    public ImmutableSortedSet<string> Granted(string appId, string userId)
    {
        lock (_lock)
        {
            return _granted.GetValueOrDefault((appId, userId), []);
        }
    }

    public ImmutableSortedSet<string> Declined(string appId, string userId)
    {
        lock (_lock)
        {
            return _declined.GetValueOrDefault((appId, userId), []);
        }
    }

    /// <summary>Remembers the person's answer to the permission page.</summary>
    public void Answer(string appId, string userId, IReadOnlyCollection<string> granted, IReadOnlyCollection<string> declined)
    {
        lock (_lock)
        {
            _granted[(appId, userId)] = _granted.GetValueOrDefault((appId, userId), []).Except(declined).Union(granted);
            _declined[(appId, userId)] = _declined.GetValueOrDefault((appId, userId), []).Except(granted).Union(declined);
        }
    }

    /// <summary>The person removed the app: its tokens stop working.</summary>
    public void Revoke(string appId, string userId)
    {
        lock (_lock)
        {
            _granted.Remove((appId, userId));
            _declined.Remove((appId, userId));
            foreach (var token in _tokens.Where(pair => pair.Value.AppId == appId && pair.Value.UserId == userId).Select(pair => pair.Key).ToList())
            {
                _tokens.Remove(token);
            }
        }
    }

    public string IssueCode(FacebookApp app, string userId, string redirectUri, ImmutableArray<string> scopes)
    {
        var code = "AQ" + RandomNumberGenerator.GetHexString(96, lowercase: true);
        lock (_lock)
        {
            _codes[code] = new IssuedCode(app.Id, userId, redirectUri, scopes, options.Time.GetUtcNow() + options.CodeLifetime);
        }

        return code;
    }

    /// <summary>Redeems a code once; otherwise tells why not.</summary>
    public (IssuedCode? Code, GraphRefusal? Refusal) Redeem(string code, string appId, string? redirectUri)
    {
        lock (_lock)
        {
            if (_usedCodes.Contains(code))
            {
                return (null, GraphRefusal.CodeUsed);
            }

            if (!_codes.TryGetValue(code, out var issued) || issued.AppId != appId)
            {
                return (null, GraphRefusal.CodeMalformed);
            }

            if (issued.RedirectUri != redirectUri)
            {
                return (null, GraphRefusal.RedirectUriDiffers);
            }

            _codes.Remove(code);
            _usedCodes.Add(code);
            return issued.ExpiresAt < options.Time.GetUtcNow() ? (null, GraphRefusal.CodeExpired) : (issued, null);
        }
    }

    public (string Token, IssuedToken Issued) IssueToken(string appId, string userId, ImmutableArray<string> scopes, bool longLived)
    {
        var now = options.Time.GetUtcNow();
        var lifetime = longLived ? options.LongTokenLifetime : options.ShortTokenLifetime;
        var issued = new IssuedToken(appId, userId, scopes, now, now + lifetime, longLived);
        var token = "EAA" + RandomNumberGenerator.GetString("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", 160);
        lock (_lock)
        {
            _tokens[token] = issued;
        }

        return (token, issued);
    }

    public IssuedToken? FindToken(string token)
    {
        lock (_lock)
        {
            return _tokens.GetValueOrDefault(token);
        }
    }

    public bool IsAlive(IssuedToken token) => token.ExpiresAt > options.Time.GetUtcNow();
}
