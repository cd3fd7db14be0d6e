namespace Signet.Console.Ui;

/// <summary>Used by the components of this folder.</summary>
public enum LoadState
{
    Loading,
    Ready,
    NotFound,
    Failed,
}
