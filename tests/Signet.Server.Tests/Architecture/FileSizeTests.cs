namespace Signet.Server.Tests.Architecture;

/// <summary>style.md section 1: what hurts is always the tail.</summary>
public sealed class FileSizeTests
{
    private static readonly string[] _folders = ["src", "sdks", "simulators", "tests"];

    [Fact]
    public void No_source_file_is_longer_than_400_lines()
    {
        var tooLong = _folders
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.*", SearchOption.AllDirectories))
            .Where(file => Path.GetExtension(file) is ".cs" or ".razor" or ".py" && !file.Contains("Migrations", StringComparison.Ordinal)
                && !file.Contains("node_modules", StringComparison.Ordinal))
            .Where(file => File.ReadLines(file).Count() > 400)
            .Select(file => Path.GetRelativePath(Repository.Root, file));

        Assert.Empty(tooLong);
    }
}
