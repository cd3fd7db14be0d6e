using System.Text.Json;
using System.Text.Json.Nodes;

namespace Signet.Server.Tests.Management.Contract;

/// <summary>Holds one answer against the contract: status, presence of a body, types, required members, nothing undeclared.</summary>
public static class ContractCheck
{
    public static IReadOnlyList<string> Run(ContractDocument contract, string method, string path, ApiReply reply)
    {
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentNullException.ThrowIfNull(reply);
        if (contract.Find(method, path) is not { } operation)
        {
            return [$"{method} {path} is not in the contract"];
        }

        List<string> issues = [];
        if (reply.Status >= 400)
        {
            CheckError(reply, issues);
        }
        else if (operation.Responses[$"{reply.Status}"] is not { } response)
        {
            issues.Add($"status {reply.Status} is not declared");
        }
        else if (response["content"]?["application/json"]?["schema"] is { } schema && reply.IsJson)
        {
            CheckValue(contract, schema.AsObject(), reply.Json, "$", issues);
        }
        else if (reply.Status == 204 && reply.Text.Length > 0)
        {
            issues.Add("204 with a body");
        }

        return issues.ConvertAll(issue => $"{operation.Method} {operation.Path} -> {reply.Status}: {issue}");
    }

    private static void CheckError(ApiReply reply, List<string> issues)
    {
        // A judged password is answered with its own 400 body (management.md 17.4).
        if (reply.IsJson && reply.Json?["result"] is null && (reply.Json?["code"]?.GetValueKind() != JsonValueKind.String || string.IsNullOrEmpty((string?)reply.Json["message"])))
        {
            issues.Add("an error needs code and message");
        }
    }

    private static void CheckValue(ContractDocument contract, JsonObject schema, JsonNode? value, string at, List<string> issues)
    {
        if ((string?)schema["$ref"] is { } reference)
        {
            schema = contract.Components[reference.Split('/')[^1]]!.AsObject();
        }

        if (value is null)
        {
            if ((bool?)schema["nullable"] != true && schema.Count > 0 && !HasNullableBranch(schema))
            {
                issues.Add($"{at} is null");
            }

            return;
        }

        if (schema["oneOf"] is JsonArray branches)
        {
            CheckBranches(contract, branches, value, at, issues);
            return;
        }

        if (schema["enum"] is JsonArray allowed && !allowed.Any(option => JsonNode.DeepEquals(option, value)))
        {
            issues.Add($"{at} = {value.ToJsonString()} is not one of {allowed.ToJsonString()}");
        }

        CheckType(contract, schema, value, at, issues);
    }

    private static void CheckBranches(ContractDocument contract, JsonArray branches, JsonNode value, string at, List<string> issues)
    {
        List<string>? fewest = null;
        foreach (var branch in branches)
        {
            List<string> attempt = [];
            CheckValue(contract, branch!.AsObject(), value, at, attempt);
            if (attempt.Count == 0)
            {
                return;
            }

            fewest = fewest is null || attempt.Count < fewest.Count ? attempt : fewest;
        }

        issues.AddRange(fewest ?? []);
    }

    private static void CheckType(ContractDocument contract, JsonObject schema, JsonNode value, string at, List<string> issues)
    {
        // How the contract writes "anything".
        if ((bool?)(schema["additionalProperties"] as JsonValue) == true && !schema.ContainsKey("properties"))
        {
            return;
        }

        switch ((string?)schema["type"])
        {
            case "object" when value is JsonObject members:
                CheckMembers(contract, schema, members, at, issues);
                break;
            case "array" when value is JsonArray items:
                for (var i = 0; i < items.Count; i++)
                {
                    CheckValue(contract, schema["items"]!.AsObject(), items[i], $"{at}[{i}]", issues);
                }

                break;
            case "string" when value.GetValueKind() == JsonValueKind.String:
                CheckLength(schema, (string)value!, at, issues);
                break;
            case "number" or "integer" when value.GetValueKind() == JsonValueKind.Number:
            case "boolean" when value.GetValueKind() is JsonValueKind.True or JsonValueKind.False:
            case null:
                break;
            case var expected:
                issues.Add($"{at} is {value.GetValueKind()}, not {expected}");
                break;
        }
    }

    private static void CheckMembers(ContractDocument contract, JsonObject schema, JsonObject members, string at, List<string> issues)
    {
        foreach (var name in (schema["required"] as JsonArray ?? []).Select(node => (string)node!).Where(name => !members.ContainsKey(name)))
        {
            issues.Add($"{at}.{name} is missing");
        }

        var declared = schema["properties"] as JsonObject;
        var others = schema["additionalProperties"] as JsonObject;
        foreach (var (name, member) in members)
        {
            if ((declared?[name] ?? others) is JsonObject inner)
            {
                CheckValue(contract, inner, member, $"{at}.{name}", issues);
            }
            else if (declared is not null && schema["additionalProperties"] is null && !IsOpen(at))
            {
                issues.Add($"{at}.{name} is not declared");
            }
        }
    }

    // An audit payload carries what its key says (management.md 15.3).
    private static bool IsOpen(string at) => at.EndsWith(".payload", StringComparison.Ordinal);

    private static void CheckLength(JsonObject schema, string text, string at, List<string> issues)
    {
        if (text.Length < ((int?)schema["minLength"] ?? 0) || text.Length > ((int?)schema["maxLength"] ?? int.MaxValue))
        {
            issues.Add($"{at} has {text.Length} characters");
        }
    }

    private static bool HasNullableBranch(JsonObject schema) =>
        schema["oneOf"] is JsonArray branches && branches.Any(branch => (bool?)branch!["nullable"] == true)
        || !schema.ContainsKey("type") && !schema.ContainsKey("oneOf") && !schema.ContainsKey("$ref") && !schema.ContainsKey("enum");
}
