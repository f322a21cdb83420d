using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace Juluo.Host.Tests;

/// <summary>docs/layers.txt: the uses between modules, drawn from project references, code and statements; and the folders of each.</summary>
[Trait("Category", "Layers")]
public sealed partial class LayerPictureTests
{
    private static readonly string File = Path.Combine(Repository.Root, "docs", "layers.txt");
    private static readonly Dictionary<string, string> Folders = Sources.Projects.ToDictionary(
        p => p.Name,
        p => p.Folder,
        StringComparer.Ordinal
    );

    /// <summary>From the top down: the order in which modules are composed, with projects that are not modules above and below them.</summary>
    private static readonly string[] Order =
    [
        "Host",
        "Sample",
        "Backtesting",
        .. Modules.App.Modules.Reverse().Select(m => m.GetType().Assembly.GetName().Name!["Juluo.".Length..]),
        "Foundation",
        "Gateway",
        "Calendars",
        "Questionnaires",
        "Records",
        "Documents",
        "Rules",
        "Values",
        "Yaml",
        "Timetables",
        "Networks.Formats",
        "Networks",
    ];

    [Fact]
    public void The_picture_of_the_layers_is_true()
    {
        var now = Picture();
        if (Environment.GetEnvironmentVariable("JULUO_UPDATE") is "1")
            System.IO.File.WriteAllText(File, now);
        System.IO.File.ReadAllText(File).ShouldBe(now, "The arrows have changed. If they are meant, run this test with JULUO_UPDATE=1.");
    }

    [Fact]
    public void Every_project_is_in_the_picture() => Order.ShouldBe(Folders.Keys, ignoreOrder: true);

    [Fact]
    public void Every_arrow_points_down()
    {
        for (var i = 0; i < Order.Length; i++)
        for (var j = 0; j < i; j++)
            Refers(Order[i]).Concat(Names(Order[i])).ShouldNotContain(Order[j], $"{Order[i]} stands below {Order[j]}");
    }

    private static string Picture()
    {
        var text = new StringBuilder(
            """
            Who uses whom. A row uses the columns that are marked; a mark left of the diagonal would be an arrow that points up.

              r  the project refers to it, and names none of its types
              t  it names types of it
              s  its statements also name tables of it (the list in OwnTablesTests, which only shrinks)

            Drawn by LayerPictureTests from project files, assemblies and statements. JULUO_UPDATE=1 bin/juluo test LayerPicture


            """
        );
        var width = Order.Max(n => n.Length) + 5;
        text.Append(' ', width + 8).Append(string.Join(' ', Order.Select((_, i) => $"{i + 1, 2}"))).Append('\n');
        for (var i = 0; i < Order.Length; i++)
        {
            var (refers, names, crosses) = (Refers(Order[i]), Names(Order[i]), Crosses(Order[i]));
            var marks = Order.Select(
                (other, j) =>
                    i == j ? " \\"
                    : !refers.Contains(other) && !names.Contains(other) && !crosses.Contains(other) ? " ."
                    : $"{(names.Contains(other) ? 't' : refers.Contains(other) ? 'r' : ' ')}{(crosses.Contains(other) ? 's' : ' ')}"
            );
            text.Append($"{Layer(Order[i]), -7} {i + 1, 2} {Order[i].PadRight(width - 3)} {string.Join(' ', marks)}".TrimEnd())
                .Append('\n');
        }

        text.Append("\nThe folders of each, a noun a folder; in brackets its noun in full:\n\n");
        foreach (var name in Order)
            text.Append($"{name.PadRight(width - 3)} {string.Join(" · ", Nouns(Folders[name]))}".TrimEnd()).Append('\n');
        return text.ToString();
    }

    /// <summary>The folders, each with the noun of its slices if that is more informative than the folder: <c>Items [PostItem]</c>.</summary>
    private static IEnumerable<string> Nouns(string folder) =>
        Sources
            .In(folder)
            .Select(f => (File: f, Parts: Path.GetRelativePath(folder, f).Split(Path.DirectorySeparatorChar)))
            .Where(f => f.Parts.Length > 1)
            .GroupBy(f => f.Parts[0], f => f.File, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => InFull(g.Key, g) is { } noun ? $"{g.Key} [{noun}]" : g.Key);

    private static string? InFull(string folder, IEnumerable<string> files)
    {
        var one =
            folder.EndsWith("ies", StringComparison.Ordinal) ? folder[..^3] + "y"
            : folder.EndsWith("sses", StringComparison.Ordinal) ? folder[..^2]
            : folder.TrimEnd('s');
        var nouns = files
            .Where(f => f.EndsWith(".cs", StringComparison.Ordinal) && Slice().IsMatch(System.IO.File.ReadAllText(f)))
            .Select(f => Noun().Match(Path.GetFileNameWithoutExtension(f)).Groups[1].Value)
            .Where(noun => noun.EndsWith(one, StringComparison.Ordinal))
            .ToList();
        return nouns.Contains(one) ? null : nouns.CountBy(noun => noun).OrderByDescending(n => n.Value).Select(n => n.Key).FirstOrDefault();
    }

    [GeneratedRegex(@"(?m)^\[(?:Get|Post|Put|Delete|Undo)\(")]
    private static partial Regex Slice();

    [GeneratedRegex(@"^[A-Z][a-z]+(?:My)?(?=[A-Z])(?!In[A-Z]|Out[A-Z]|From[A-Z])(\w+)$")]
    private static partial Regex Noun();

    private static string Layer(string name) =>
        Path.GetFileName(Path.GetDirectoryName(Folders[name])!) is var layer && layer != "src" ? layer : "";

    private static HashSet<string> Refers(string name) =>
        [
            .. Reference()
                .Matches(System.IO.File.ReadAllText(Path.Combine(Folders[name], $"Juluo.{name}.csproj")))
                .Select(m => m.Groups[1].Value),
        ];

    private static HashSet<string> Names(string name) =>
        [
            .. Assembly
                .Load($"Juluo.{name}")
                .GetReferencedAssemblies()
                .Select(a => a.Name!)
                .Where(n => n.StartsWith("Juluo.", StringComparison.Ordinal))
                .Select(n => n["Juluo.".Length..]),
        ];

    private static HashSet<string> Crosses(string name) =>
        [
            .. OwnTablesTests
                .Listed.GetValueOrDefault(name.ToLowerInvariant(), [])
                .Select(table => Order.First(o => string.Equals(o, table.Split('.')[0], StringComparison.OrdinalIgnoreCase))),
        ];

    [GeneratedRegex(@"<ProjectReference Include=""[^""]*/Juluo\.([\w.]+)\.csproj""")]
    private static partial Regex Reference();
}
