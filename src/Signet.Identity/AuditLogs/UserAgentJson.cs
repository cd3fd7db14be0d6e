using System.Buffers;
using System.Collections.Concurrent;
using System.Text.Json;
using Signet.Identity.Json;

namespace Signet.Identity.AuditLogs;

/// <summary>The <c>userAgentParsed</c> member. A server sees the same few headers again and again, so they are parsed once.</summary>
internal static class UserAgentJson
{
    private const int CacheCapacity = 512;

    private static readonly ConcurrentDictionary<string, byte[]> _cache = new(StringComparer.Ordinal);
    private static readonly JsonWriterOptions _writerOptions = new() { Encoder = SignetJson.Options.Encoder };

    public static void Write(Utf8JsonWriter writer, string? header)
    {
        if (header is null)
        {
            return;
        }

        writer.WritePropertyName("userAgentParsed");
        writer.WriteRawValue(Find(header), skipInputValidation: true);
    }

    private static byte[] Find(string header)
    {
        if (_cache.TryGetValue(header, out var json))
        {
            return json;
        }

        json = Render(header);
        if (_cache.Count >= CacheCapacity)
        {
            // Someone sends made-up headers: start over rather than keep them.
            _cache.Clear();
        }

        _cache[header] = json;
        return json;
    }

    private static byte[] Render(string header)
    {
        var agent = UserAgent.Parse(header);
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer, _writerOptions))
        {
            writer.WriteStartObject();
            writer.WriteString("ua", header);
            WritePart(writer, "browser", ("name", agent.BrowserName), ("version", agent.BrowserVersion), ("major", agent.BrowserVersion?.Split('.')[0]));
            WritePart(writer, "device", ("model", agent.DeviceModel), ("type", agent.DeviceType));
            WritePart(writer, "engine", ("name", agent.EngineName), ("version", agent.EngineVersion));
            WritePart(writer, "os", ("name", agent.OsName), ("version", agent.OsVersion));
            WritePart(writer, "cpu", ("architecture", agent.CpuArchitecture));
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void WritePart(Utf8JsonWriter writer, string name, params ReadOnlySpan<(string Name, string? Value)> members)
    {
        writer.WriteStartObject(name);
        foreach (var (member, value) in members)
        {
            if (value is not null)
            {
                writer.WriteString(member, value);
            }
        }

        writer.WriteEndObject();
    }
}
