using System.Text.Json;

namespace Signet.Connectors.Forms;

/// <summary>The field shows only while the value of <paramref name="TargetKey"/> strictly equals <paramref name="ExpectValue"/>.</summary>
public sealed record ShowCondition(string TargetKey, JsonElement? ExpectValue = null);
