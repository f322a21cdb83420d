namespace Juluo.Host.Tests;

/// <summary>
/// The folders of a module have an order too. Where one uses a folder that uses it, that stands in the list with its reason: most often because the page of a thing shows what
/// belongs to it.
/// </summary>
[Trait("Category", "Layers")]
public sealed class FolderTests
{
    /// <summary>Arrows between folders without which there would be no circle, and why they are.</summary>
    private static readonly Dictionary<string, (string Arrow, string Because)[]> Against = new(StringComparer.Ordinal)
    {
    };

    public static TheoryData<string> Projects => [.. Sources.Projects.Select(p => p.Name)];

    [Theory] // seen to fail with a line taken away, and with a line too many
    [MemberData(nameof(Projects))]
    public void Folders_go_in_no_circle_but_for_a_reason(string project)
    {
        var folder = Sources.Projects.First(p => p.Name == project).Folder;
        var arrows = FileArrows
            .Of(Sources.Program(project), folder)
            .GroupBy(a => $"{Top(a.From)} → {Top(a.To)}", StringComparer.Ordinal)
            .Where(g => Top(g.First().From) != Top(g.First().To))
            .ToDictionary(g => g.Key, g => string.Join(", ", g.Select(a => $"{a.From} → {a.To}").Order(StringComparer.Ordinal).Take(3)), StringComparer.Ordinal);
        var listed = Against.GetValueOrDefault(project, []).Select(a => a.Arrow).ToList();
        listed.Except(arrows.Keys, StringComparer.Ordinal).ShouldBeEmpty("these are gone: take them from the list");

        var kept = arrows.Keys.Except(listed, StringComparer.Ordinal).ToList();
        InCircles(kept).ShouldBeEmpty(string.Join('\n', InCircles(kept).Select(a => $"{a}: {arrows[a]}")));
        foreach (var arrow in listed)
            InCircles([.. kept, arrow]).ShouldNotBeEmpty($"{arrow} makes no circle: take it from the list");
    }

    /// <summary>Arrows that lie on a circle: what remains when that to which nothing leads, or from which nothing goes on, is taken away again and again.</summary>
    private static List<string> InCircles(IEnumerable<string> arrows)
    {
        var left = arrows.Select(a => a.Split(" → ")).ToList();
        while (left.RemoveAll(a => !left.Exists(b => b[0] == a[1]) || !left.Exists(b => b[1] == a[0])) > 0) { }
        return [.. left.Select(a => $"{a[0]} → {a[1]}")];
    }

    private static string Top(string path) => path[..path.IndexOf('/', StringComparison.Ordinal)];
}
