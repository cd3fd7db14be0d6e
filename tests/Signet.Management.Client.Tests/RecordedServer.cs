using System.Net;
using System.Text;

namespace Signet.Management.Client.Tests;

/// <summary>Answers each request with the next prepared response and keeps what it was asked.</summary>
internal sealed class RecordedServer : HttpMessageHandler
{
    private readonly Queue<HttpResponseMessage> _answers = new();

    public List<(HttpMethod Method, string Target, string? Authorization, string? Body)> Requests { get; } = [];

    public RecordedServer Answer(HttpStatusCode status, string json, params ReadOnlySpan<(string Name, string Value)> headers)
    {
        var response = new HttpResponseMessage(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        foreach (var (name, value) in headers)
        {
            response.Headers.Add(name, value);
        }

        _answers.Enqueue(response);
        return this;
    }

    public HttpClient CreateHttpClient() => new(this, disposeHandler: false) { BaseAddress = new Uri("http://tenant.test") };

    public SignetManagementClient CreateClient() =>
        new(CreateHttpClient(), new DelegatedTokenProvider(_ => ValueTask.FromResult("token-1")));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        Requests.Add((request.Method, request.RequestUri!.PathAndQuery, request.Headers.Authorization?.ToString(), body));
        return _answers.Dequeue();
    }
}
