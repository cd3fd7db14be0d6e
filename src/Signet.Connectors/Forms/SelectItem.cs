using System.Text.Json.Serialization;

namespace Signet.Connectors.Forms;

/// <summary>A choice of a <c>Select</c> (with title) or <c>MultiSelect</c> (without) field.</summary>
public sealed record SelectItem(string Value, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Title = null);
