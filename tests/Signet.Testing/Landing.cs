namespace Signet.Testing;

/// <summary>Where a browser ended: a page of the server with its answer, or an address outside without one.</summary>
public sealed record Landing(Uri Address, HttpResponseMessage? Page)
{
    /// <summary>A parameter of the address, from the query or the fragment.</summary>
    public string? this[string name] =>
        Address.Query.TrimStart('?').Split('&').Concat(Address.Fragment.TrimStart('#').Split('&'))
            .Select(pair => pair.Split('=', 2))
            .Where(pair => pair.Length == 2 && pair[0] == name)
            .Select(pair => Uri.UnescapeDataString(pair[1].Replace('+', ' ')))
            .FirstOrDefault();

    public Task<string> TextAsync(CancellationToken ct = default) => Page?.Content.ReadAsStringAsync(ct) ?? Task.FromResult("");
}
