namespace Juluo.Records.Tests;

/// <summary>The fixture of the program that counties used, which is not part of the repository.</summary>
internal static class SharedData
{
    private static readonly Lazy<string?> Data = new(() =>
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (
                Path.Combine(folder.FullName, "shared", "data", "services") is var data
                && File.Exists(Path.Combine(data, "prop64-expected.csv"))
            )
            {
                return data;
            }
        }

        return null;
    });

    public static bool IsHere => Data.Value is not null;

    public static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(Data.Value!, name));
}
