namespace Signet.Connectors.Config;

/// <summary>A field of an <see cref="ObjectRule"/>.</summary>
internal sealed record ConfigField(string Key, ConfigRule Rule, bool Required = true)
{
    public static ConfigField Text(string key, params string[] options) => new(key, new TextRule(options));

    public static ConfigField OptionalText(string key, params string[] options) => new(key, new TextRule(options), Required: false);
}
