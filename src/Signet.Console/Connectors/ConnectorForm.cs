using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Signet.Management.Client;
using Signet.Management.Client.Connectors;

namespace Signet.Console.Connectors;

/// <summary>
/// The configuration form generated from a factory's form items (console.md section 10.4, connectors.md section 1.6).
/// Values are edited as text, switches as <c>true</c> or <c>false</c>, multiple choices one per line.
/// </summary>
public sealed class ConnectorForm
{
    private const string WholeConfig = "$config";
    private static readonly JsonSerializerOptions _pretty = new() { WriteIndented = true };

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _errors = new(StringComparer.Ordinal);
    private readonly JsonObject _stored;
    private Dictionary<string, string> _initial = [];

    private ConnectorForm(IReadOnlyList<FormItem> items, JsonObject stored)
    {
        Items = items;
        _stored = stored;
    }

    /// <summary>The fields; one JSON editor for the whole configuration when the factory describes none.</summary>
    public IReadOnlyList<FormItem> Items { get; }

    /// <summary>The fields whose conditions hold now; hidden ones are neither validated nor sent.</summary>
    public IEnumerable<FormItem> Visible => Items.Where(IsVisible);

    /// <summary>True when a value differs from what the form started with.</summary>
    public bool IsDirty => _values.Any(value => value.Value != _initial.GetValueOrDefault(value.Key, ""));

    /// <summary>A form for a new connector, with the defaults filled in.</summary>
    public static ConnectorForm ForNew(ConnectorFactory factory) => Start(factory, [], item => item.DefaultValue);

    /// <summary>A form for a stored connector.</summary>
    public static ConnectorForm ForStored(Connector connector) => Start(connector, connector.Config, item => connector.Config[item.Key]);

    /// <summary>Current text of a field.</summary>
    public string Get(string key) => _values.GetValueOrDefault(key, "");

    /// <summary>Changes a field and forgets what was wrong with it.</summary>
    public void Set(string key, string? value)
    {
        _values[key] = value ?? "";
        _errors.Remove(key);
    }

    /// <summary>What is wrong with a field, or null.</summary>
    public string? Error(string key) => _errors.GetValueOrDefault(key);

    /// <summary>Checks the visible fields; true when the form may be sent.</summary>
    public bool Validate()
    {
        _errors.Clear();
        foreach (var item in Visible)
        {
            if (Check(item, Get(item.Key).Trim()) is { } error)
            {
                _errors[item.Key] = error;
            }
        }

        return _errors.Count is 0;
    }

    /// <summary>Takes over what the server complained about; true when every complaint found its field.</summary>
    public bool TakeErrors(SignetApiException refusal)
    {
        var unplaced = refusal.Issues.Count is 0;
        foreach (var issue in refusal.Issues)
        {
            var key = issue.Path.Split('.').FirstOrDefault(part => part is not "config") ?? "";
            if (Items.Any(item => item.Key == key))
            {
                _errors[key] = issue.Message is "Required" ? "This field is required." : issue.Message;
            }
            else
            {
                unplaced = true;
            }
        }

        return !unplaced;
    }

    /// <summary>The configuration to send: stored keys the form does not know are kept, empty fields are left out.</summary>
    public JsonObject ToConfig()
    {
        if (Items is [{ Key: WholeConfig }])
        {
            return JsonNode.Parse(Get(WholeConfig))!.AsObject();
        }

        var config = new JsonObject();
        foreach (var (key, value) in _stored.Where(entry => Items.All(item => item.Key != entry.Key)))
        {
            config[key] = value?.DeepClone();
        }

        foreach (var item in Visible)
        {
            if (ToNode(item, Get(item.Key).Trim()) is { } value)
            {
                config[item.Key] = value;
            }
        }

        return config;
    }

    private static ConnectorForm Start(ConnectorFactory factory, JsonObject stored, Func<FormItem, JsonNode?> initial)
    {
        var items = factory.FormItems is { Count: > 0 } described
            ? [.. described.Where(item => item.IsDevFeature is not true)]
            : (IReadOnlyList<FormItem>)[new FormItem { Key = WholeConfig, Type = "Json", Label = "Configuration", Required = true }];
        var form = new ConnectorForm(items, stored);
        foreach (var item in items)
        {
            form._values[item.Key] = item.Key is WholeConfig
                ? stored.Count > 0 ? stored.ToJsonString(_pretty) : factory.ConfigTemplate ?? "{}"
                : ToText(item, initial(item));
        }

        form._initial = new Dictionary<string, string>(form._values, StringComparer.Ordinal);
        return form;
    }

    private static string ToText(FormItem item, JsonNode? node) => (item.Type, node) switch
    {
        ("Switch", _) => node is JsonValue flag && flag.TryGetValue<bool>(out var on) && on ? "true" : "false",
        ("Json", null) => "{}",
        ("Json", _) => node.ToJsonString(_pretty),
        ("MultiSelect", JsonArray values) => string.Join('\n', values.Select(value => value?.ToString())),
        (_, null) => "",
        _ => node.ToString(),
    };

    private static JsonNode? ToNode(FormItem item, string text) => item.Type switch
    {
        "Switch" => text is "true",
        "MultiSelect" => new JsonArray([.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(value => (JsonNode)value)]),
        _ when text.Length is 0 => null,
        "Number" => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number == Math.Floor(number) && Math.Abs(number) < 1e15 ? (long)number : number
            : null,
        "Json" => JsonNode.Parse(text),
        "MultilineText" when item.Key is "scope" => string.Join(' ', text.Split((char[])['\n', '\r', ' '], StringSplitOptions.RemoveEmptyEntries)),
        _ => text,
    };

    private static string? Check(FormItem item, string text)
    {
        if (text.Length is 0)
        {
            return item.Required is true && item.Type is not ("Switch" or "MultiSelect") ? $"{item.Label} is required." : null;
        }

        return item.Type switch
        {
            "Number" when !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) => "Enter a number.",
            "Json" => CheckJson(text, item.Key is WholeConfig),
            _ => null,
        };
    }

    private static string? CheckJson(string text, bool mustBeObject)
    {
        try
        {
            var parsed = JsonNode.Parse(text);
            return mustBeObject && parsed is not JsonObject ? "Enter a JSON object." : null;
        }
        catch (JsonException error)
        {
            return $"This is not valid JSON: line {error.LineNumber + 1}, position {error.BytePositionInLine + 1}.";
        }
    }

    private bool IsVisible(FormItem item) =>
        item.ShowConditions is null || item.ShowConditions.All(condition => Get(condition.TargetKey) == (condition.ExpectValue switch
        {
            null => "",
            JsonValue value when value.TryGetValue<bool>(out var flag) => flag ? "true" : "false",
            var other => other.ToString(),
        }));
}
