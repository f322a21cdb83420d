using System.Collections.Concurrent;
using System.Reflection;

namespace Juluo.Rules;

/// <summary>The sets of rules that come with the library.</summary>
public static class ShippedRules
{
    private const string Folder = "Juluo.Rules.Shipped.";
    private const string Figures = ".figures.yaml";
    private static readonly Assembly Own = typeof(ShippedRules).Assembly;
    private static readonly ConcurrentDictionary<string, RuleSet> Found = new(StringComparer.Ordinal);

    /// <summary>Their names, in the order of the alphabet.</summary>
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

    /// <summary>One of them; null if there is none of this name. It is read once.</summary>
    /// <exception cref="InvalidDataException">It does not hold: a fault of the library.</exception>
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

    /// <summary>The text of one, as it is written.</summary>
    public static string? TextOf(string name) => Text($"{name}.yaml");

    /// <summary>What other programs call the questions of one; null if nothing is known.</summary>
    public static OutsideNames? NamesFor(RuleSet set) =>
        Text($"{set.Name}.names.yaml") is { } text ? OutsideNames.Read($"{set.Name}.names.yaml", text, set).Names : null;

    /// <summary>
    /// Reads a text as <see cref="RuleFile.Read(string, string, IReadOnlyList{FigureFile})"/> does, with the files of figures that come along for rules of its name. Where a day is
    /// in both, the given ones count.
    /// </summary>
    public static ReadRules ReadWith(string file, string text, params IReadOnlyList<FigureFile> figures) =>
        RuleFile.Read(file, text, figures, AllFigures.Value);

    /// <summary>The files of figures of one, as they are written; none where its figures are in the rules themselves.</summary>
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
