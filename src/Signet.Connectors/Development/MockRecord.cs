using System.Text.Json.Nodes;

namespace Signet.Connectors.Development;

/// <summary>The files in which the mock message connectors leave the last message (connectors.md 12); the paths are the contract's.</summary>
internal static class MockRecord
{
    public const string Email = "mock_email_record.txt";
    public const string Sms = "mock_sms_record.txt";

    /// <summary>Writes one JSON line, replacing the previous message in one step so that a reader never sees half of one.</summary>
    public static async Task WriteAsync(string file, JsonObject message, CancellationToken ct)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "logto")).FullName;
        var draft = Path.Combine(folder, Path.GetRandomFileName());
        await File.WriteAllTextAsync(draft, message.ToJsonString() + "\n", ct);
        File.Move(draft, Path.Combine(folder, file), overwrite: true);
    }
}
