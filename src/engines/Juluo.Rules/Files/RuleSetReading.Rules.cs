using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

namespace Juluo.Rules;

internal sealed partial class RuleSetReading
{
    private void ReadRule(Binder binder, string key, Place at, YamlMappingNode node)
    {
        Take(key, at);
        var map = new YamlMap(
            node,
            faults,
            "A rule",
            "of",
            "title",
            "cite",
            "note",
            "unit",
            "options",
            "says",
            "formula",
            "choose",
            "versions"
        );
        var list = map.Text("of");
        if (list is not null && _lists.All(l => l.Name != list))
        {
            faults.Add(
                map.PlaceOf("of"),
                $"There is no list {list}.",
                FaultList.Nearest(list, _lists.Select(l => l.Name), $"Write the name of a question of type list.")
            );
            return;
        }

        Unit? unit = null;
        if (map.Text("unit") is { } text && (unit = Unit.Parse(text)) is null)
        {
            faults.Add(map.PlaceOf("unit"), $"The unit cannot be read.", $"Write it as in people, years or USD/month.");
        }

        var versions = new List<(Period Period, DraftFormula? Formula, Place At)>();
        if (map.Has("versions"))
        {
            foreach (var one in map.List("versions"))
            {
                if (one is not YamlMappingNode described)
                {
                    faults.Add(one.At(), $"A period is expected here.", $"Write - {{from: …, until: …, formula: …}}.");
                    continue;
                }

                var entry = new YamlMap(described, faults, "A version", "from", "until", "formula", "choose", "cite");
                versions.Add(
                    (
                        new(entry.Date("from") ?? _period.From, entry.Date("until") ?? _period.Until),
                        FormulaOf(entry) is { } formula ? formula with { Cites = Cites(entry, required: false) } : null,
                        one.At()
                    )
                );
            }
        }
        else
        {
            versions.Add((_period, FormulaOf(map), at));
        }

        Covered(key, [.. versions.Select(v => (v.Period, v.At))], at);
        binder.Add(
            new(key, list, unit, [.. versions.Where(v => v.Formula is not null).Select(v => (v.Period, v.Formula!))])
            {
                Title = map.Texts("title", First),
                Cites = Cites(map, required: true),
                Note = map.Texts("note", First),
                Says = Says(map),
                Options = Options(map),
                At = at,
            }
        );
    }

    private OrderedDictionary<string, Texts>? Options(YamlMap map)
    {
        if (map.Map("options") is not { } options)
        {
            return null;
        }

        if (options.Children.Count is < 2 or > 63)
        {
            faults.Add(options.At(), $"A rule that chooses has 2 to 63 options.", $"Write each with its text.");
            return null;
        }

        var texts = new OrderedDictionary<string, Texts>(StringComparer.Ordinal);
        foreach (var (name, text) in options.Children)
        {
            texts.TryAdd(name.Text(), YamlMap.TextsOf(text, faults, First));
        }

        return texts;
    }

    private DraftFormula? FormulaOf(YamlMap map)
    {
        if (map.Has("formula") == map.Has("choose"))
        {
            faults.Add(
                map.At,
                map.Has("formula")
                    ? FaultSentence.Of($"A rule has either a formula or lines to choose from.")
                    : FaultSentence.Of($"The formula is missing."),
                $"Write formula: or choose:, one of the two."
            );
            return null;
        }

        if (map.Has("formula"))
        {
            return Parsed(map, "formula") is { } syntax
                ? new(map.PlaceOf("formula"), [new(map.PlaceOf("formula"), null, syntax, null, [])])
                : null;
        }

        var branches = new List<DraftBranch>();
        foreach (var node in map.List("choose"))
        {
            if (node is not YamlMappingNode line)
            {
                faults.Add(node.At(), $"A line to choose is expected here.", $"Write - when: a condition, and then: the result.");
                continue;
            }

            var entry = new YamlMap(line, faults, "A line to choose", "when", "then", "otherwise", "says", "cite");
            var last = entry.Has("otherwise");
            var when = Parsed(entry, "when");
            var then = Parsed(entry, last ? "otherwise" : "then");
            if (last == entry.Has("when") || (!last && !entry.Has("then")))
            {
                faults.Add(entry.At, $"A line has when: and then:, the last one otherwise: alone.", $"Write the condition and the result.");
            }
            else if (branches.Count > 0 && branches[^1].When is null && branches[^1].Otherwise)
            {
                faults.Add(entry.At, $"This line comes after otherwise and can never be reached.", $"Move it up.");
            }

            if (then is not null)
            {
                branches.Add(
                    new(entry.At, when, then, entry.Has("says") ? entry.Texts("says", First) : null, Cites(entry, required: false))
                    {
                        Otherwise = last,
                    }
                );
            }
        }

        if (branches.Count == 0 || !branches[^1].Otherwise)
        {
            faults.Add(map.PlaceOf("choose"), $"What holds where no line is met is missing.", $"Write - otherwise: as the last line.");
            return null;
        }

        return new(map.PlaceOf("choose"), branches);
    }

    private Syntax? Parsed(YamlMap map, string key) =>
        map.Text(key) is not null && map.Node(key) is YamlScalarNode formula
            ? Parser.Parse(formula.Text(), formula.TextAt(), faults)
            : null;

    /// <summary>Reads the sentences: one for every result, or one for yes, no and each option.</summary>
    private ImmutableSortedDictionary<string, Texts> Says(YamlMap map)
    {
        var none = ImmutableSortedDictionary<string, Texts>.Empty;
        return map.Node("says") switch
        {
            null => none,
            YamlMappingNode by when by.Children.Values.Any(v => v is YamlMappingNode) => by.Children.Aggregate(
                none,
                (all, one) => all.SetItem(one.Key.Text(), YamlMap.TextsOf(one.Value, faults, First))
            ),
            YamlMappingNode by when by.Children.Keys.All(k => k.Text() is "yes" or "no") => by.Children.Aggregate(
                none,
                (all, one) => all.SetItem(one.Key.Text(), YamlMap.TextsOf(one.Value, faults, First))
            ),
            _ => none.Add(string.Empty, map.Texts("says", First)),
        };
    }
}
