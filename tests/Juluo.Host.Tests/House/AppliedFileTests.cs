namespace Juluo.Host.Tests;

/// <summary>
/// Applied SQL files are never edited (decision 19). docs/schema-files.txt lists each with its hash: a new file is added to it (run this test
/// with JULUO_UPDATE=1), an existing line stays.
/// </summary>
[Trait("Category", "Layers")]
public sealed class AppliedFileTests
{
    private static readonly string List = Path.Combine(Repository.Root, "docs", "schema-files.txt");

    [Fact]
    public void A_file_that_was_applied_stays_as_it_is()
    {
        var now = SchemaFiles.Of(Modules.App.Modules).ToDictionary(f => $"{f.Module}/{f.Name}", f => f.Hash, StringComparer.Ordinal);
        var frozen = File.ReadAllLines(List).Select(line => line.Split(' ')).ToDictionary(l => l[0], l => l[1], StringComparer.Ordinal);
        if (Environment.GetEnvironmentVariable("JULUO_UPDATE") is "1")
        {
            foreach (var (name, hash) in now)
                frozen.TryAdd(name, hash);
            File.WriteAllLines(List, now.Keys.Union(frozen.Keys, StringComparer.Ordinal).Select(name => $"{name} {frozen[name]}"));
        }

        frozen
            .Where(f => !now.TryGetValue(f.Key, out var hash) || hash != f.Value)
            .Select(f => f.Key)
            .ShouldBeEmpty("databases have applied these: put them back, and write the change as the next numbered file");
        now.Keys.Except(frozen.Keys, StringComparer.Ordinal)
            .ShouldBeEmpty("these are new: add them to docs/schema-files.txt by running this test with JULUO_UPDATE=1");
    }
}
