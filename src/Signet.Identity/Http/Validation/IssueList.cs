using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Signet.Identity.Errors;

namespace Signet.Identity.Http.Validation;

/// <summary>Collects the issues of one request part while a schema walks over it.</summary>
public sealed class IssueList
{
    // A client learns nothing from the thousandth issue, and building them must not become the expensive part.
    private const int MaxIssues = 100;

    private readonly List<Issue> _issues = [];
    private readonly List<object> _path = [];

    public bool IsEmpty => _issues.Count == 0;

    internal bool IsFull => _issues.Count >= MaxIssues;

    internal IReadOnlyList<Issue> Issues => _issues;

    /// <summary>A failed refinement of the value at <paramref name="path"/> below the current one.</summary>
    public void AddCustom(string message, params ReadOnlySpan<object> path)
    {
        foreach (var segment in path)
        {
            _path.Add(segment);
        }

        Add("custom", message);
        _path.RemoveRange(_path.Count - path.Length, path.Length);
    }

    /// <summary>An issue of the current value with the extra fields of its code.</summary>
    public void Add(string code, string message, params ReadOnlySpan<(string Name, JsonNode? Value)> fields)
    {
        if (IsFull)
        {
            return;
        }

        var pairs = ImmutableArray.CreateBuilder<KeyValuePair<string, JsonNode?>>(fields.Length);
        foreach (var (name, value) in fields)
        {
            pairs.Add(new(name, value));
        }

        _issues.Add(new Issue(code, pairs.MoveToImmutable(), [.. _path], message));
    }

    internal void Enter(object segment) => _path.Add(segment);

    internal void Leave() => _path.RemoveAt(_path.Count - 1);

    /// <summary>A list that starts at the same path, for one branch of a union.</summary>
    internal IssueList Fork()
    {
        var fork = new IssueList();
        fork._path.AddRange(_path);
        return fork;
    }

    internal JsonObject ToJson() => new()
    {
        ["issues"] = new JsonArray([.. _issues.Select(issue => issue.ToJson())]),
        ["name"] = "ZodError",
    };

    /// <summary>400 guard.invalid_input for <paramref name="part"/>: query, body, params or files.</summary>
    internal ApiError ToError(string part) => new(
        "guard.invalid_input",
        400,
        ToJson(),
        string.Join('\n', _issues.Select(issue => issue.ToLine())))
    {
        MessageValues = new Dictionary<string, string>(StringComparer.Ordinal) { ["part"] = part },
    };
}
