using System.Security.Cryptography;

namespace Juluo.Host.Tests;

/// <summary>
/// Files that external tools have accepted: remembered in tests/accepted.tsv, so that unchanged files are not linted and compiled again in each run. The nightly run checks again.
/// </summary>
/// <param name="by">The test that uses the tools.</param>
/// <param name="files">Their input, including their own versions and settings; paths from the root of the repository.</param>
internal sealed class Accepted(string by, params string[] files)
{
    private static readonly string Memory = Path.Combine(Repository.Root, "tests", "accepted.tsv");
    private static readonly Lock Gate = new();

    private readonly string mark = MarkOf(files);

    public bool IsKnown => !Tries.AtNight && Remembered().GetValueOrDefault(by) == mark;

    public void Keep()
    {
        lock (Gate)
        {
            var all = Remembered();
            all[by] = mark;
            File.WriteAllLines(Memory, all.OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => $"{a.Key}\t{a.Value}"));
        }
    }

    private static Dictionary<string, string> Remembered() =>
        (File.Exists(Memory) ? File.ReadAllLines(Memory) : [])
            .Select(line => line.Split('\t'))
            .ToDictionary(line => line[0], line => line[1], StringComparer.Ordinal);

    private static string MarkOf(IEnumerable<string> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(Path.Combine(Repository.Root, file))));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..32];
    }
}
