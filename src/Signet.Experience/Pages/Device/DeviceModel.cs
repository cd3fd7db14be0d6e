namespace Signet.Experience.Pages.Device;

/// <summary>The page that asks for the code a device shows (experience.md 16).</summary>
/// <param name="Problem">Phrase key of what was wrong with the last attempt.</param>
/// <param name="AsksToConfirm">The code came with the address: the user compares it with the device instead of typing it (RFC 8628 section 3.3.1).</param>
public sealed record DeviceModel(string Xsrf, string? Code, string? Problem, string Action, bool AsksToConfirm);
