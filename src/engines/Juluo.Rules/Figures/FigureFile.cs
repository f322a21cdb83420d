using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

namespace Juluo.Rules;

/// <summary>
/// The figures of one year for a set of rules: a small dated file, so that next year's figures are added without changing the rules. Its values are checked together with the rules that
/// use them (<see cref="RuleFile"/>).
/// </summary>
public sealed record FigureFile
{
    /// <summary>The name of the rules that the figures are for.</summary>
    public required string Rules { get; init; }

    /// <summary>The days for which the figures are in force.</summary>
    public required Period Period { get; init; }

    /// <summary>The sources of the figures. Their keys are local to the file: another year may use them for other documents.</summary>
    public required ImmutableArray<Source> Sources { get; init; }

    /// <summary>The file name to use in faults.</summary>
    public required string File { get; init; }

    /// <summary>The part that a set of rules keeps: file, days and sources.</summary>
    public FigureYear Year => new(File, Period, Sources);

    internal YamlMappingNode Values { get; init; } = [];

    internal Place At { get; init; }

    /// <summary>Reads the figures of a text, or returns all its faults except those of values.</summary>
    /// <param name="file">The file name to use in faults.</param>
    /// <param name="text">The file's text, at most four million characters.</param>
    public static ReadFigures Read(string file, string text)
    {
        var faults = new FaultList(file);
        if (YamlFile.Read(text, faults) is not { } root)
        {
            return new(null, faults.All);
        }

        if (root is not YamlMappingNode mapping)
        {
            faults.Add(root.At(), $"This is not a file of figures.", $"Begin it with figures: and the name of the rules.");
            return new(null, faults.All);
        }

        var top = new YamlMap(mapping, faults, "A file of figures", "figures", "from", "until", "sources", "values");
        var rules = top.Required("figures");
        var period = new Period(top.Date("from") ?? DateOnly.MinValue, top.Date("until") ?? DateOnly.MaxValue);
        if (!top.Has("from") || !top.Has("until") || period.From >= period.Until)
        {
            faults.Add(
                top.PlaceOf("from"),
                $"The days for which the figures hold are missing, or end before they begin.",
                $"Write from: and until: as dates; until is the first day that is no longer in it."
            );
        }

        var sources = ImmutableArray.CreateBuilder<Source>();
        foreach (var (name, node) in top.Map("sources").Pairs())
        {
            if (node is YamlMappingNode described)
            {
                sources.Add(SourceReading.Read(name.Text(), name.At(), described, faults));
            }
            else
            {
                faults.Add(node.At(), $"{name.Text()} has nothing below it.", $"Write its keys below {name.Text()}:, indented.");
            }
        }

        var values = top.Map("values");
        if (values is null && !top.Has("values"))
        {
            faults.Add(top.At, $"{"values"} is missing.", $"Write {"values"}: and its value.");
        }

        return faults.Count > 0 || values is null
            ? new(null, faults.All)
            : new(
                new()
                {
                    Rules = rules,
                    Period = period,
                    Sources = sources.ToImmutable(),
                    File = file,
                    Values = values,
                    At = top.PlaceOf("from"),
                },
                []
            );
    }

    /// <summary>Checks whether all values equal those of another file, regardless of the documents that either cites for them.</summary>
    public bool HasAmountsOf(FigureFile other) => Same(Values, other.Values);

    private static bool Same(YamlNode one, YamlNode other) =>
        (one, other) switch
        {
            (YamlMappingNode a, YamlMappingNode b) => Said(a) is var said
                && Said(b) is var there
                && said.Count == there.Count
                && said.All(p => there.TryGetValue(p.Key, out var value) && Same(p.Value, value)),
            (YamlSequenceNode a, YamlSequenceNode b) => a.Children.Count == b.Children.Count
                && a.Children.Zip(b.Children).All(p => Same(p.First, p.Second)),
            _ => one.GetType() == other.GetType() && one.Text() == other.Text(),
        };

    private static Dictionary<string, YamlNode> Said(YamlMappingNode map) =>
        map
            .Children.Where(c => c.Key.Text() != "cite")
            .GroupBy(c => c.Key.Text())
            .ToDictionary(g => g.Key, g => g.First().Value, StringComparer.Ordinal);

    /// <summary>Checks whether a text is meant as a file of figures: it has <c>figures:</c> at the outermost level.</summary>
    public static bool IsMeant(string text) => text.Split('\n').Any(line => line.StartsWith("figures:", StringComparison.Ordinal));

    /// <summary>Merges a set's own figures with others, by day; others that overlap any of its own are left out.</summary>
    internal static IReadOnlyList<FigureFile> Merged(IEnumerable<FigureFile> own, IEnumerable<FigureFile> others)
    {
        List<FigureFile> first = [.. own];
        return [.. others.Where(o => !first.Exists(f => f.Period.Overlaps(o.Period))).Concat(first).OrderBy(f => f.Period.From)];
    }
}
