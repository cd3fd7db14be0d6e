using System.Text.Json.Nodes;

namespace Signet.Server.Tests.Management.Contract;

/// <summary>One method on one path.</summary>
public sealed class ContractOperation(string method, string path, JsonObject document)
{
    private readonly string[] _segments = path.Split('/');

    public string Method { get; } = method;

    public string Path { get; } = path;

    public int Parameters => _segments.Count(IsParameter);

    /// <summary>Method and path with unnamed parameters: <c>GET /api/users/{}</c>.</summary>
    public string Key => KeyOf(Method, Path);

    public string Name { get; } = (string)document["operationId"]!;

    public JsonObject Responses { get; } = document["responses"]!.AsObject();

    public static string KeyOf(string method, string path) =>
        method + " " + string.Join('/', path.TrimEnd('/').Split('/').Select(segment => IsParameter(segment) ? "{}" : segment));

    public bool Matches(string called)
    {
        var segments = called.Split('/');
        return segments.Length == _segments.Length && _segments.Zip(segments).All(pair => IsParameter(pair.First) || pair.First == pair.Second);
    }

    private static bool IsParameter(string segment) => segment.StartsWith('{');
}
