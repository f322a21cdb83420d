namespace Juluo.Host.Tests;

/// <summary>Our own projects under src: names, folders and files.</summary>
internal static class Sources
{
    /// <summary>Name without "Juluo.", and folder, ordered by name.</summary>
    public static IReadOnlyList<(string Name, string Folder)> Projects { get; } =
    [
        .. Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .Select(f => (Path.GetFileNameWithoutExtension(f)["Juluo.".Length..], Path.GetDirectoryName(f)!))
            .OrderBy(p => p.Item1, StringComparer.Ordinal),
    ];

    /// <summary>C# and Razor sources, without build output.</summary>
    public static IEnumerable<string> In(string folder) =>
        Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(f => Path.GetExtension(f) is ".cs" or ".razor")
            .Where(f => Path.GetRelativePath(folder, f).Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj"));

    /// <summary>The assembly beside the tests.</summary>
    public static string Program(string name) => Path.Combine(AppContext.BaseDirectory, $"Juluo.{name}.dll");
}
