namespace Juluo.Testing;

/// <summary>The paths of the repository's own files, independent of where the tests run.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>Real logs that are beside the repository on some machines; null otherwise, and the test is skipped.</summary>
    public static string? SharedData(string name)
    {
        for (var at = new DirectoryInfo(Root).Parent; at is not null; at = at.Parent)
        {
            var folder = Path.Combine(at.FullName, "shared", "data", name);
            if (Directory.Exists(folder))
                return folder;
        }
        return null;
    }

    private static string FindRoot()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Juluo.slnx")))
                return at.FullName;
        }
        throw new InvalidOperationException("The tests run outside the repository: Juluo.slnx was not found in any directory above.");
    }
}
