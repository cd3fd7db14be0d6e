using System.ComponentModel.DataAnnotations;
using System.Net;

namespace Signet.Server.Settings;

/// <summary>A yes or no, or a comma-separated list of networks such as <c>10.0.0.0/8</c>.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ProxyNetworksAttribute() : ValidationAttribute("must be true, false or networks such as 10.0.0.0/8,fd00::/8")
{
    private static readonly string[] _yes = ["1", "true", "y", "yes", "yep", "yeah"];
    private static readonly string[] _no = ["", "0", "false", "n", "no"];
    private static readonly string[] _private =
        ["127.0.0.0/8", "::1/128", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7", "fe80::/10", "169.254.0.0/16"];

    public override bool IsValid(object? value) => TryParse(value as string, out _);

    /// <summary>The networks whose forwarded headers count; empty means none.</summary>
    public static bool TryParse(string? text, out IReadOnlyList<IPNetwork> networks)
    {
        var value = (text ?? "").Trim();
        networks = [];
        if (_no.Contains(value, StringComparer.OrdinalIgnoreCase))
        {
            return true;
        }

        var entries = _yes.Contains(value, StringComparer.OrdinalIgnoreCase)
            ? _private
            : value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        List<IPNetwork> parsed = [];
        foreach (var entry in entries)
        {
            if (!IPNetwork.TryParse(entry, out var network))
            {
                return false;
            }

            parsed.Add(network);
        }

        networks = parsed;
        return parsed.Count > 0;
    }
}
