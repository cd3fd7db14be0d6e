namespace Signet.Load.Runs;

/// <summary>What is measured, in the order of the table.</summary>
internal static class Operations
{
    public const string Discovery = "discovery";
    public const string MachineToken = "m2m";
    public const string Refresh = "refresh";
    public const string UserInfo = "userinfo";
    public const string Introspection = "introspection";
    public const string SignIn = "sign-in";

    public static IReadOnlyList<(string Name, string Title)> All { get; } =
    [
        (Discovery, "Discovery document"),
        (MachineToken, "Machine-to-machine token (JWT, ES256)"),
        (Refresh, "Refresh with rotation (opaque access token, ID token ES256)"),
        (UserInfo, "User info"),
        (Introspection, "Introspection of an opaque access token"),
        (SignIn, "Full password sign-in (Experience API, code, tokens)"),
    ];
}
