namespace Juluo.Projects.Tests;

/// <summary>Needs the projects of a real network, which are not in the repository.</summary>
internal sealed class NetworkListFactAttribute : FactAttribute
{
    public static readonly string Path = System.IO.Path.Combine(
        Repository.Root,
        "..",
        "shared",
        "data",
        "brigade-projects",
        "projects.csv"
    );

    public NetworkListFactAttribute()
    {
        if (!File.Exists(Path))
            Skip = "../shared/data/brigade-projects is not here";
    }
}
