using System.Text.RegularExpressions;

namespace Signet.Conformance.Catalogue;

/// <summary>The tests there are, read from the sources: a clause may name no other.</summary>
internal sealed partial class TestNames
{
    private readonly HashSet<string> _names;
    private readonly List<Regex> _patterns;

    private TestNames(HashSet<string> names, List<Regex> patterns) => (_names, _patterns) = (names, patterns);

    public static TestNames FindAll()
    {
        var tests = Path.Combine(Repository.Root, "tests");
        var csharp = Directory.EnumerateFiles(tests, "*.cs", SearchOption.AllDirectories).SelectMany(OfCSharp);
        var foreign = Directory.EnumerateFiles(Path.Combine(tests, "foreign"), "*.test.mjs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("node_modules", StringComparison.Ordinal))
            .SelectMany(OfJavaScript)
            .ToList();
        return new TestNames(
            [.. csharp, .. foreign.Where(title => !title.Contains("${", StringComparison.Ordinal))],
            [.. foreign.Where(title => title.Contains("${", StringComparison.Ordinal)).Select(ToPattern)]);
    }

    public bool Contains(string name) => _names.Contains(name) || _patterns.Exists(pattern => pattern.IsMatch(name));

    private static IEnumerable<string> OfCSharp(string file)
    {
        var text = File.ReadAllText(file);
        var space = Namespace().Match(text);
        var types = Type().Matches(text).ToList();
        return Method().Matches(text)
            .Select(method => (Type: types.FindLast(type => type.Index < method.Index), Name: method.Groups[1].Value))
            .Where(method => method.Type is not null && space.Success)
            .Select(method => $"{space.Groups[1].Value}.{method.Type!.Groups[1].Value}.{method.Name}");
    }

    private static IEnumerable<string> OfJavaScript(string file)
    {
        var folder = Path.GetFileName(Path.GetDirectoryName(file));
        return Title().Matches(File.ReadAllText(file)).Select(title => $"foreign/{folder}: {title.Groups[2].Value}");
    }

    // A title with ${placeholders} stands for every test it makes.
    private static Regex ToPattern(string title) =>
        new("^" + string.Join(".+", Placeholder().Split(title).Select(Regex.Escape)) + "$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"^(?:public|internal)(?: abstract| sealed| partial| static)* class (\w+)", RegexOptions.Multiline)]
    private static partial Regex Type();

    [GeneratedRegex(@"\[(?:Fact|Theory)[^\n]*\n(?:\s*\[[^\n]*\n)*\s*public (?:async )?(?:Task|void) (\w+)\(")]
    private static partial Regex Method();

    [GeneratedRegex(@"^\s*(?:test|it)\((['`])(.*?)\1", RegexOptions.Multiline)]
    private static partial Regex Title();

    [GeneratedRegex(@"\$\{[^}]*\}")]
    private static partial Regex Placeholder();
}
