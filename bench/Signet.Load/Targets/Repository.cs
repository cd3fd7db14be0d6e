namespace Signet.Load.Targets;

/// <summary>Where the programs lie.</summary>
internal static class Repository
{
    private static readonly string _root = Find(AppContext.BaseDirectory);

    /// <summary>The executable of a project built in this configuration.</summary>
    public static string Program(string project, string file) =>
        Path.Combine(_root, "artifacts", "bin", project, Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)), file);

    public static string PathOf(params string[] parts) => Path.Combine([_root, .. parts]);

    private static string Find(string folder) => File.Exists(Path.Combine(folder, "Signet.slnx"))
        ? folder
        : Find(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Run from a clone of the repository."));
}
