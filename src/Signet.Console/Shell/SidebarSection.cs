namespace Signet.Console.Shell;

/// <summary>console.md section 3: the pages that exist, in the order of the whole navigation.</summary>
internal sealed record SidebarSection(string Title, IReadOnlyList<SidebarItem> Items)
{
    public static IReadOnlyList<SidebarSection> All { get; } =
    [
        new("Overview", [new("Get started", "/console/get-started", "bolt")]),
        new("Authentication",
        [
            new("Applications", "/console/applications", "grid"),
            new("Sign-in experience", "/console/sign-in-experience", "window"),
            new("Connectors", "/console/connectors", "plug"),
        ]),
        new("Users", [new("User management", "/console/users", "users")]),
        new("Developer", [new("Audit logs", "/console/audit-logs", "list")]),
        new("Tenant", [new("Settings", "/console/tenant-settings", "cog")]),
    ];
}
