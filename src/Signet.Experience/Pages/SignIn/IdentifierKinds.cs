namespace Signet.Experience.Pages.SignIn;

/// <summary>The identifiers an input accepts, and how the input looks then.</summary>
public sealed class IdentifierKinds
{
    private static readonly string[] _order = ["username", "email", "phone"];

    private readonly string[] _kinds;

    public IdentifierKinds(IEnumerable<string> kinds) =>
        _kinds = [.. _order.Intersect(kinds.SelectMany(kind => kind == "emailOrPhone" ? ["email", "phone"] : new[] { kind }), StringComparer.Ordinal)];

    public bool IsEmpty => _kinds.Length == 0;

    public bool Accepts(string kind) => _kinds.Contains(kind, StringComparer.Ordinal);

    public string LabelKey => $"input.{string.Join('_', _kinds)}";

    public string RequiredKey => _kinds is [var only] ? $"field.required_{only}" : "field.required_identifier";

    public string InvalidKey => _kinds is [var only] ? $"field.invalid_{only}" : "field.invalid_identifier";

    public string InputType => _kinds switch
    {
        ["email"] => "email",
        ["phone"] => "tel",
        _ => "text",
    };

    public string? InputMode => _kinds switch
    {
        ["email"] => "email",
        ["phone"] => "tel",
        ["email", "phone"] or ["username", "email"] => "email",
        _ => null,
    };

    public string RegisterAutoComplete => _kinds switch
    {
        ["email"] => "email",
        ["phone"] => "tel",
        _ => "username",
    };

    public string? HintKey => _kinds is ["phone"] ? "input.phone_hint" : null;
}
