using System.Text.Json;
using System.Text.Json.Serialization;

namespace Signet.Connectors.Forms;

/// <summary>The field shows only while the value of <paramref name="TargetKey"/> strictly equals <paramref name="ExpectValue"/>.</summary>
public sealed record ShowCondition(
    string TargetKey, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] JsonElement? ExpectValue = null);
