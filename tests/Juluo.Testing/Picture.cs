using System.Security.Cryptography;

namespace Juluo.Testing;

/// <summary>A page's picture in artifacts/journeys. It is taken again if styles, scripts, pages or words have changed since; JULUO_LOOKS=all takes every one again.</summary>
internal sealed class Picture(string name)
{
    private static readonly Lazy<string> Looks = new(Fingerprint);
    private readonly string note = Path.Combine(Repository.Root, "var", "test", "pictures", name);

    public string File { get; } = Path.Combine(Repository.Root, "artifacts", "journeys", name + ".png");

    public bool IsCurrent =>
        Environment.GetEnvironmentVariable("JULUO_LOOKS") != "all"
        && System.IO.File.Exists(File)
        && System.IO.File.Exists(note)
        && System.IO.File.ReadAllText(note) == Looks.Value;

    public void Keep()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(note)!);
        System.IO.File.WriteAllText(note, Looks.Value);
    }

    private static string Fingerprint()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (
            var file in Files(new(Path.Combine(Repository.Root, "web")))
                .Concat(Files(new(Path.Combine(Repository.Root, "src"))))
                .Order(StringComparer.Ordinal)
        )
            hash.AppendData(SHA256.HashData(System.IO.File.ReadAllBytes(file)));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static IEnumerable<string> Files(DirectoryInfo folder) =>
        folder.Name is "node_modules" or "bin" or "obj" or "wwwroot"
            ? []
            : folder
                .EnumerateFiles()
                .Where(f =>
                    f.Extension is ".razor" or ".css" or ".ts" or ".mjs" or ".svg" or ".txt"
                    || (f.Extension == ".json" && folder.Name == "Words")
                )
                .Select(f => f.FullName)
                .Concat(folder.EnumerateDirectories().SelectMany(Files));
}
