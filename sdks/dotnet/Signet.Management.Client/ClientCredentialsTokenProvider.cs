using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using Signet.Management.Client.Http;

namespace Signet.Management.Client;

/// <summary>
/// Obtains Management API tokens with the client credentials grant (RFC 6749 section 4.4) and keeps each until a minute
/// before it expires. Safe for concurrent use; one request is made however many callers wait.
/// </summary>
public sealed class ClientCredentialsTokenProvider(HttpClient http, ClientCredentialsOptions options, TimeProvider? time = null)
    : IAccessTokenProvider, IDisposable
{
    private static readonly TimeSpan _margin = TimeSpan.FromMinutes(1);

    private readonly TimeProvider _time = time ?? TimeProvider.System;
    private readonly SemaphoreSlim _gate = new(1, 1);
    private (string Token, DateTimeOffset ExpiresAt)? _current;

    /// <inheritdoc />
    public async ValueTask<string> GetAccessTokenAsync(CancellationToken ct = default)
    {
        if (Usable() is { } cached)
        {
            return cached;
        }

        await _gate.WaitAsync(ct).ConfigureAwait(false);
        try
        {
            return Usable() ?? await RequestAsync(ct).ConfigureAwait(false);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _gate.Dispose();

    private string? Usable() => _current is { } current && current.ExpiresAt - _margin > _time.GetUtcNow() ? current.Token : null;

    private async Task<string> RequestAsync(CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(options.Endpoint, "oidc/token"));
        var credentials = $"{Uri.EscapeDataString(options.AppId)}:{Uri.EscapeDataString(options.AppSecret)}";
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(credentials)));
        request.Content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["resource"] = options.Resource,
            ["scope"] = "all",
        });

        using var response = await http.SendAsync(request, ct).ConfigureAwait(false);
        await ApiErrors.ThrowIfFailedAsync(response, ct).ConfigureAwait(false);
        var token = await response.Content.ReadFromJsonAsync(ClientJson.Default.TokenResponse, ct).ConfigureAwait(false)
            ?? throw new SignetApiException(response.StatusCode, "oidc.invalid_response", "The token response is empty.");
        _current = (token.AccessToken, _time.GetUtcNow().AddSeconds(token.ExpiresIn));
        return token.AccessToken;
    }
}
