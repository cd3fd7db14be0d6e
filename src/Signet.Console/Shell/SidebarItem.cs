namespace Signet.Console.Shell;

internal sealed record SidebarItem(string Label, string Path, string Icon);
