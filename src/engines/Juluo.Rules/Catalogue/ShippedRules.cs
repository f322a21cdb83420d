using System.Collections.Concurrent;
using System.Reflection;

namespace Juluo.Rules;

/// <summary>The sets of rules that are shipped with the library.</summary>
public static class ShippedRules
{
    private const string Folder = "Juluo.Rules.Shipped.";
    private const string Figures = ".figures.yaml";
    private static readonly Assembly Own = typeof(ShippedRules).Assembly;
    private static readonly ConcurrentDictionary<string, RuleSet> Found = new(StringComparer.Ordinal);

    /// <summary>The names of the sets, in alphabetical order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Own.GetManifestResourceNames()
            .Where(n => n.EndsWith(".yaml", StringComparison.Ordinal))
            .Where(n => !n.EndsWith(".names.yaml", StringComparison.Ordinal) && !n.EndsWith(Figures, StringComparison.Ordinal))
            .Select(n => n[(n.IndexOf(".Shipped.", StringComparison.Ordinal) + 9)..^5])
            .Order(StringComparer.Ordinal),
    ];

    private static readonly Lazy<IReadOnlyList<FigureFile>> AllFigures = new(() =>
        [.. Names.SelectMany(FigureTexts).Select(t => ReadFigures(t.File, t.Text))]
    );

    /// <summary>Returns a set by its name, or null if there is none. Each set is read once.</summary>
    /// <exception cref="InvalidDataException">The shipped file has faults: a bug in the library.</exception>
    public static RuleSet? Find(string name) =>
        Names.Contains(name, StringComparer.Ordinal)
            ? Found.GetOrAdd(
                name,
                static n =>
                {
                    var read = ReadWith($"{n}.yaml", Text($"{n}.yaml")!);
                    return read.Set ?? throw new InvalidDataException(string.Join(Environment.NewLine, read.Faults));
                }
            )
            : null;

    /// <summary>Returns the source text of a shipped set; null if there is no set with this name.</summary>
    public static string? TextOf(string name) => Text($"{name}.yaml");

    /// <summary>Returns the names that other programs use for the questions of a set; null if none are shipped.</summary>
    public static OutsideNames? NamesFor(RuleSet set) =>
        Text($"{set.Name}.names.yaml") is { } text ? OutsideNames.Read($"{set.Name}.names.yaml", text, set).Names : null;

    /// <summary>
    /// Reads a text as <see cref="RuleFile.Read(string, string, IReadOnlyList{FigureFile})"/> does, together with the shipped files of figures for rules with its name. For a day that is
    /// in both, the given files take precedence.
    /// </summary>
    public static ReadRules ReadWith(string file, string text, params IReadOnlyList<FigureFile> figures) =>
        RuleFile.Read(file, text, figures, AllFigures.Value);

    /// <summary>Returns the source texts of a set's files of figures; empty if its figures are in the rules themselves.</summary>
    public static IReadOnlyList<(string File, string Text)> FigureTexts(string name) =>
        [
            .. Own.GetManifestResourceNames()
                .Where(n => n.StartsWith($"{Folder}{name}.", StringComparison.Ordinal) && n.EndsWith(Figures, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(n => n[Folder.Length..])
                .Select(f => (f, Text(f)!)),
        ];

    private static FigureFile ReadFigures(string file, string text)
    {
        var read = FigureFile.Read(file, text);
        return read.Figures ?? throw new InvalidDataException(string.Join(Environment.NewLine, read.Faults));
    }

    private static string? Text(string file)
    {
        using var stream = Own.GetManifestResourceStream(Folder + file);
        return stream is null ? null : new StreamReader(stream).ReadToEnd();
    }
}
