using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

namespace Juluo.Rules;

internal sealed partial class RuleSetReading
{
    private const int MostEntries = 20_000;

    private void ReadParameter(string key, Place at, YamlMappingNode node)
    {
        Take(key, at);
        var map = new YamlMap(
            node,
            faults,
            "A parameter",
            "title",
            "type",
            "unit",
            "options",
            "cite",
            "note",
            "by",
            "yearly",
            "value",
            "table",
            "values"
        );
        var codes = map.Text("type") == "codes";
        var type = codes ? RuleType.Text : ParameterType(map);
        var by = map.List("by").Select(KeyType).ToImmutableArray();
        var periods = new List<(ParameterValues Values, Place At)>();
        var cites = Cites(map, required: true);
        var yearly = map.Text("yearly") == "yes";
        if (yearly)
        {
            periods.AddRange(OfYears(key, at, cites, (entry, period, of) => Values(entry, type, codes, by, period, of)));
        }
        else if (map.Has("values"))
        {
            foreach (var one in map.List("values"))
            {
                if (one is not YamlMappingNode described)
                {
                    faults.Add(one.At(), $"A period is expected here.", $"Write - {{from: …, until: …, value: …}}.");
                    continue;
                }

                var entry = new YamlMap(described, faults, "A period", "from", "until", "cite", "value", "table");
                var period = new Period(entry.Date("from") ?? _period.From, entry.Date("until") ?? _period.Until);
                periods.Add((Values(entry, type, codes, by, period, Cites(entry, required: false)), one.At()));
            }
        }
        else
        {
            periods.Add((Values(map, type, codes, by, _period, []), at));
        }

        if (!yearly)
        {
            Covered(key, [.. periods.Select(p => (p.Values.Period, p.At))], at);
        }

        _parameters.Add(
            new()
            {
                Name = key,
                Type = type,
                By = by,
                Title = map.Texts("title", First),
                Cites = cites,
                Note = map.Texts("note", First),
                Values = [.. periods.Select(p => p.Values).OrderBy(v => v.Period.From)],
                Ordinal = _parameters.Count,
                At = at,
            }
        );
    }

    private RuleType ParameterType(YamlMap map)
    {
        switch (map.Text("type"))
        {
            case null or "number" or "money" or "whole":
                if ((map.Text("unit") is { } text ? Unit.Parse(text) : Unit.None) is { } unit)
                {
                    return RuleType.Number(unit);
                }

                faults.Add(map.PlaceOf("unit"), $"The unit cannot be read.", $"Write it as in people, years or USD/month.");
                return RuleType.Number(Unit.None);
            case "yes-no":
                return RuleType.YesNo;
            case "date":
                return RuleType.Date;
            case var other:
                faults.Add(
                    map.PlaceOf("type"),
                    $"{other} is not a type of parameter.",
                    $"Leave it out for numbers, or write yes-no, date or codes."
                );
                return RuleType.Number(Unit.None);
        }
    }

    private RuleType KeyType(YamlNode key)
    {
        var name = key.Text();
        var question = _questions.Concat(_lists.SelectMany(l => l.Fields)).FirstOrDefault(q => q.Name == name);
        if (name == "number" || question?.Type.Kind == Kind.Number)
        {
            return RuleType.AnyNumber;
        }

        if (question?.Type.Kind == Kind.Choice)
        {
            return question.Type;
        }

        faults.Add(key.At(), $"A table cannot go by {name}.", $"Write number, or the name of a question that is a choice or a number.");
        return RuleType.AnyNumber;
    }

    private ParameterValues Values(
        YamlMap map,
        RuleType type,
        bool codes,
        ImmutableArray<RuleType> by,
        Period period,
        ImmutableArray<Citation> cites
    )
    {
        if (codes)
        {
            return new(period, [], [Value.OpenText], [], null, Codes(map), cites);
        }

        if (by.IsEmpty)
        {
            return new(period, [], [Entry(map.Node("value"), map.At, type) ?? Value.Of(0)], [], null, null, cites);
        }

        if (map.Map("table") is not { } table || by.Length > 2)
        {
            NoTable(map.At);
            return new(period, [0], [Value.Of(0)], [1], null, null, cites);
        }

        var outer = Keys(table, by[0], last: by.Length == 1);
        if (by.Length == 1)
        {
            return new(
                period,
                [outer.First],
                [.. outer.Nodes.Select(n => Entry(n, n.At(), type) ?? Value.Of(0))],
                [outer.Nodes.Count],
                EachMore(table, type),
                null,
                cites
            );
        }

        var entries = ImmutableArray.CreateBuilder<Value>();
        (int First, int Count, Exact? EachMore)? inner = null;
        foreach (var node in outer.Nodes)
        {
            if (node is not YamlMappingNode row)
            {
                faults.Add(node.At(), $"A table is expected here.", $"Write {{key: value, …}}.");
                continue;
            }

            var (first, nodes) = Keys(row, by[1], last: true);
            var keys = (first, nodes.Count, EachMore(row, type));
            if (inner is { } before && before != keys)
            {
                faults.Add(row.At(), $"This row has other keys than the first.", $"Give each row the same keys.");
            }

            inner ??= keys;
            entries.AddRange(nodes.Select(n => Entry(n, n.At(), type) ?? Value.Of(0)));
        }

        return new(
            period,
            [outer.First, inner?.First ?? 0],
            entries.ToImmutable(),
            [outer.Nodes.Count, inner?.Count ?? 0],
            inner?.EachMore,
            null,
            cites
        );
    }

    private CodeList Codes(YamlMap map)
    {
        var written = map.List("value");
        if (written.Count == 0)
        {
            faults.Add(map.At, $"A value is missing.", $"Write value: and the value.");
        }

        var codes = new CodeList([.. written.Select(w => w.Text())]);
        foreach (var node in written.Where(w => codes.Unreadable.Contains(w.Text())))
        {
            faults.Add(node.At(), $"{node.Text()} is not a section of law.", $"Write it as in 37 PC, 261(a)(2) PC or 190.* PC.");
        }

        return codes;
    }

    /// <summary>Returns the values of a table in the order of their keys, which must be the options of the choice, or whole numbers without a gap.</summary>
    private (int First, List<YamlNode> Nodes) Keys(YamlMappingNode table, RuleType key, bool last)
    {
        var halves = CommaNumber.Report(table, faults);
        var children = table.Children.Where(c => !(last && c.Key.Text() == "each more") && !halves.Contains(c.Key.Text())).ToList();
        if (children.Count > MostEntries)
        {
            faults.Add(table.At(), $"The table has more than {MostEntries} keys.", $"Say with a formula what follows a formula.");
            return (0, []);
        }

        if (key.Kind == Kind.Choice)
        {
            foreach (var missing in key.Options.Where(o => children.All(c => c.Key.Text() != o)))
            {
                faults.Add(table.At(), $"The table has nothing for {missing}.", $"Write {missing}: and its value.");
            }

            foreach (var (extra, _) in children.Where(c => !key.Options.Contains(c.Key.Text())))
            {
                faults.Add(
                    extra.At(),
                    $"{extra.Text()} is none of {string.Join(", ", key.Options)}.",
                    FaultList.Nearest(extra.Text(), key.Options, $"Leave it out.")
                );
            }

            return (0, [.. key.Options.Select(o => children.FirstOrDefault(c => c.Key.Text() == o).Value).OfType<YamlNode>()]);
        }

        var numbered = new List<(int Key, YamlNode Node)>();
        foreach (var (name, node) in children)
        {
            if (int.TryParse(name.Text(), out var number))
            {
                numbered.Add((number, node));
            }
            else
            {
                faults.Add(
                    name.At(),
                    $"{name.Text()} is not a whole number.",
                    $"Write 1: value, 2: value and so on; each more: for what goes on."
                );
            }
        }

        numbered.Sort((a, b) => a.Key.CompareTo(b.Key));
        for (var i = 1; i < numbered.Count; i++)
        {
            if (numbered[i].Key != numbered[i - 1].Key + 1)
            {
                faults.Add(
                    numbered[i].Node.At(),
                    $"The table has nothing between {numbered[i - 1].Key} and {numbered[i].Key}.",
                    $"Write every number in between."
                );
            }
        }

        if (numbered.Count == 0)
        {
            NoTable(table.At());
            return (0, []);
        }

        return (numbered[0].Key, [.. numbered.Select(n => n.Node)]);
    }

    private void NoTable(Place at) =>
        faults.Add(
            at,
            $"The table is missing, or has more than two keys.",
            $"Write table: {{key: value, …}}, or within each key a table again."
        );

    private Exact? EachMore(YamlMappingNode table, RuleType type)
    {
        var node = table.Children.FirstOrDefault(c => c.Key.Text() == "each more").Value;
        return node is null || type.Kind != Kind.Number ? null : Entry(node, node.At(), type)?.Number;
    }

    private Value? Entry(YamlNode? node, Place at, RuleType type)
    {
        if (node is not YamlScalarNode scalar)
        {
            faults.Add(at, $"A value is missing.", $"Write value: and the value.");
            return null;
        }

        var value = ValueReading.Read(scalar.Text(), type, out var mend);
        if (value is null)
        {
            faults.Add(scalar.At(), $"{scalar.Text()} is not {type}.", mend);
        }

        return value;
    }

    /// <summary>Checks that each day of the rules' period is in exactly one of the periods.</summary>
    private void Covered(string name, IReadOnlyList<(Period Period, Place At)> periods, Place at)
    {
        var expected = _period.From;
        foreach (var (period, here) in periods.OrderBy(p => p.Period.From))
        {
            if (period.From >= period.Until)
            {
                faults.Add(here, $"This period of {name} ends before it begins.", $"until is the first day that is no longer in it.");
            }
            else if (period.From > expected)
            {
                faults.Add(
                    here,
                    $"{name} is not set from {expected:yyyy-MM-dd} until {period.From:yyyy-MM-dd}.",
                    $"Add the period, or let this one begin earlier."
                );
            }
            else if (period.From < expected && expected > _period.From)
            {
                faults.Add(
                    here,
                    $"{name} is set twice from {period.From:yyyy-MM-dd} until {new[] { period.Until, expected }.Min():yyyy-MM-dd}.",
                    $"Let the earlier period end where the later one begins."
                );
            }

            expected = new[] { period.Until, expected }.Max();
        }

        if (expected < _period.Until)
        {
            faults.Add(
                periods.Count > 0 ? periods[^1].At : at,
                $"{name} is not set from {expected:yyyy-MM-dd} until {_period.Until:yyyy-MM-dd}.",
                $"Add the period, or end the whole file earlier."
            );
        }
    }

    private ImmutableArray<Citation> Cites(YamlMap map, bool required)
    {
        var cites = ImmutableArray.CreateBuilder<Citation>();
        foreach (var node in map.List("cite"))
        {
            var text = node.Text().Trim();
            var key = text.Split(' ', 2)[0];
            if (_ofYear.Concat(_sources).FirstOrDefault(s => s.Key == key) is { } source)
            {
                cites.Add(new(source, text[key.Length..].Trim()));
            }
            else
            {
                faults.Add(
                    node.At(),
                    $"There is no source {key}.",
                    FaultList.Nearest(
                        key,
                        _ofYear.Concat(_sources).Select(s => s.Key),
                        $"Write it below sources: with its name, link and day."
                    )
                );
            }
        }

        if (required && map.List("cite").Count == 0)
        {
            faults.Add(map.At, $"A citation is missing.", $"Write cite: with a source of this file and the paragraph.");
        }

        return cites.ToImmutable();
    }
}
