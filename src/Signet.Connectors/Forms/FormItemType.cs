namespace Signet.Connectors.Forms;

/// <summary>The input kinds of connectors.md 1.6; the names are the wire values.</summary>
public enum FormItemType
{
    Text,
    Number,
    MultilineText,
    Switch,
    Select,
    MultiSelect,
    Json,
}
