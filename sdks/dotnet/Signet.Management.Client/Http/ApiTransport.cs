using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Serialization.Metadata;

namespace Signet.Management.Client.Http;

/// <summary>Sends one request with the caller's token and reads the answer.</summary>
internal sealed class ApiTransport(HttpClient http, IAccessTokenProvider tokens)
{
    public Task<T> GetAsync<T>(string route, CancellationToken ct) => ReadAsync<T>(HttpMethod.Get, route, null, ct);

    public Task<T> PostAsync<T>(string route, object body, CancellationToken ct) => ReadAsync<T>(HttpMethod.Post, route, body, ct);

    public Task<T> PutAsync<T>(string route, object body, CancellationToken ct) => ReadAsync<T>(HttpMethod.Put, route, body, ct);

    public Task<T> PatchAsync<T>(string route, object body, CancellationToken ct) => ReadAsync<T>(HttpMethod.Patch, route, body, ct);

    public Task<T> DeleteAsync<T>(string route, CancellationToken ct) => ReadAsync<T>(HttpMethod.Delete, route, null, ct);

    public async Task<Page<T>> GetPageAsync<T>(string route, CancellationToken ct)
    {
        using var response = await SendAsync(HttpMethod.Get, route, null, ct).ConfigureAwait(false);
        var items = await ReadBodyAsync<List<T>>(response, ct).ConfigureAwait(false);
        var total = long.TryParse(Header(response, "Total-Number"), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : items.Count;
        return new Page<T>(items, total, Header(response, "Total-Number-Is-Capped") is "true");
    }

    /// <summary>For answers whose body a JSON client must not parse (204, and 200/201 with a reason phrase).</summary>
    public async Task SendWithoutAnswerAsync(HttpMethod method, string route, object? body, CancellationToken ct)
    {
        using var response = await SendAsync(method, route, body, ct).ConfigureAwait(false);
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    private static async Task<T> ReadBodyAsync<T>(HttpResponseMessage response, CancellationToken ct)
    {
        var type = (JsonTypeInfo<T>)ClientJson.Default.GetTypeInfo(typeof(T))!;
        return await response.Content.ReadFromJsonAsync(type, ct).ConfigureAwait(false)
            ?? throw new SignetApiException(response.StatusCode, "client.empty_answer", "The server sent an empty answer.");
    }

    private async Task<T> ReadAsync<T>(HttpMethod method, string route, object? body, CancellationToken ct)
    {
        using var response = await SendAsync(method, route, body, ct).ConfigureAwait(false);
        return await ReadBodyAsync<T>(response, ct).ConfigureAwait(false);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string route, object? body, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(method, new Uri(route, UriKind.Relative));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await tokens.GetAccessTokenAsync(ct).ConfigureAwait(false));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        if (body is not null)
        {
            request.Content = JsonContent.Create(body, ClientJson.Default.GetTypeInfo(body.GetType())!);
        }

        var response = await http.SendAsync(request, ct).ConfigureAwait(false);
        try
        {
            await ApiErrors.ThrowIfFailedAsync(response, ct).ConfigureAwait(false);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}
