namespace Signet.Experience.Pages.Device;

/// <summary>The page that asks for the code a device shows (experience.md 16).</summary>
/// <param name="Problem">Phrase key of what was wrong with the last attempt.</param>
public sealed record DeviceModel(string Xsrf, string? Code, string? Problem, string Action);
