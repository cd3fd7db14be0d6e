namespace Signet.Console.Ui;

/// <summary>Used by the components of this folder.</summary>
public enum ButtonKind
{
    Primary,
    Secondary,
    Ghost,
    Danger,
}
