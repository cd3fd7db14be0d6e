using Signet.Oidc.Wire;

namespace Signet.Oidc.Http;

/// <summary>The parameters of one request. An empty value counts as absent; only <c>resource</c> may repeat (section 1.2).</summary>
internal sealed class RequestParameters
{
    private readonly List<KeyValuePair<string, string>> _values;

    public RequestParameters(List<KeyValuePair<string, string>> values)
    {
        values.RemoveAll(value => value.Value.Length == 0);
        _values = values;
    }

    public static RequestParameters Empty { get; } = new([]);

    public IReadOnlyList<KeyValuePair<string, string>> Values => _values;

    public string? this[string name]
    {
        get
        {
            foreach (var (key, value) in _values)
            {
                if (string.Equals(key, name, StringComparison.Ordinal))
                {
                    return value;
                }
            }

            return null;
        }
    }

    /// <summary>Every value of <c>resource</c>, in order, without repetition.</summary>
    public IReadOnlyList<string> Resources
    {
        get
        {
            List<string>? resources = null;
            foreach (var (key, value) in _values)
            {
                if (key == Parameters.Resource && resources?.Contains(value) != true)
                {
                    (resources ??= []).Add(value);
                }
            }

            return resources ?? (IReadOnlyList<string>)[];
        }
    }

    public bool Has(string name) => this[name] is not null;

    /// <summary>A parameter other than <c>resource</c> that was sent twice.</summary>
    public string? FindDuplicate()
    {
        for (var i = 1; i < _values.Count; i++)
        {
            var name = _values[i].Key;
            if (name != Parameters.Resource && _values.FindIndex(value => value.Key == name) < i)
            {
                return name;
            }
        }

        return null;
    }

    public bool IsRepeated(string name) => _values.Count(value => value.Key == name) > 1;
}
