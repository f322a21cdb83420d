namespace Juluo.Services.Tests;

/// <summary>External worked cases, which are beside the repository and not part of it.</summary>
internal static class SharedData
{
    public static string? Folder { get; } = Find();

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var shared = Path.Combine(folder.FullName, "shared", "data", "services");
            if (Directory.Exists(shared))
            {
                return shared;
            }
        }

        return null;
    }
}
