using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace Signet.Conformance.Protocol;

/// <summary>Stands for the sites that the server would fetch documents from.</summary>
public sealed class Internet : HttpMessageHandler
{
    public ConcurrentDictionary<string, string> Documents { get; } = new(StringComparer.Ordinal);

    public ConcurrentQueue<string> Requests { get; } = new();

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var url = request.RequestUri!.OriginalString;
        Requests.Enqueue(url);
        return Task.FromResult(Documents.TryGetValue(url, out var document)
            ? new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(document, Encoding.UTF8, "application/json") }
            : new HttpResponseMessage(HttpStatusCode.NotFound));
    }
}
