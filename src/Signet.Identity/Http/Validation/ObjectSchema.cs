using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Signet.Identity.Http.Validation;

/// <summary>An object with known keys; unknown ones are dropped, or refused when it is strict.</summary>
internal sealed class ObjectSchema(bool isStrict, Func<ImmutableArray<KeyValuePair<string, Member>>> members) : Schema
{
    // Resolved on first use: a type may contain itself.
    private readonly Lazy<ImmutableArray<KeyValuePair<string, Member>>> _members = new(members);

    private FrozenSet<string>? _names;

    public ImmutableArray<KeyValuePair<string, Member>> Members => _members.Value;

    public override void Check(JsonElement value, IssueList issues)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            AddType(issues, "object", value);
            return;
        }

        foreach (var (name, member) in Members)
        {
            issues.Enter(name);
            if (value.TryGetProperty(name, out var element))
            {
                member.Check(element, issues);
            }
            else if (!member.IsOptional)
            {
                CheckMissing(member, issues);
            }

            issues.Leave();
        }

        if (isStrict)
        {
            CheckUnknown(value, issues);
        }
    }

    // A missing key is reported in the words of the member's own type.
    private static void CheckMissing(Member member, IssueList issues)
    {
        var probe = new IssueList();
        member.Schema.Check(default, probe);
        var expected = probe.Issues.SelectMany(issue => issue.Fields).FirstOrDefault(field => field.Key == "expected").Value;
        Member.AddMissing(issues, expected?.ToString() ?? "unknown");
    }

    private void CheckUnknown(JsonElement value, IssueList issues)
    {
        _names ??= Members.Select(member => member.Key).ToFrozenSet(StringComparer.Ordinal);
        var unknown = value.EnumerateObject().Select(property => property.Name).Where(name => !_names.Contains(name)).Take(20).ToList();
        if (unknown.Count > 0)
        {
            issues.Add(
                "unrecognized_keys",
                $"Unrecognized key(s) in object: {string.Join(", ", unknown.Select(name => $"'{name}'"))}",
                ("keys", new JsonArray([.. unknown.Select(name => JsonValue.Create(name))])));
        }
    }
}
