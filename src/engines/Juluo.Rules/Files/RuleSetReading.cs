using System.Collections.Immutable;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Juluo.Rules;

/// <summary>Reads a file of rules from its outermost mapping: first the names it defines, then its formulas, then the checks on the whole.</summary>
internal sealed partial class RuleSetReading(
    string file,
    FaultList faults,
    IReadOnlyList<FigureFile> figures,
    IReadOnlyList<FigureFile> others
)
{
    private readonly Dictionary<string, Place> _names = new(StringComparer.Ordinal);
    private readonly List<Source> _sources = [];
    private readonly List<Question> _questions = [];
    private readonly List<QuestionList> _lists = [];
    private readonly List<Parameter> _parameters = [];
    private readonly List<Reading> _readings = [];
    private ImmutableArray<string> _languages = ["en"];
    private Period _period = Period.Always;

    private string First => _languages[0];

    public RuleSet? Read(YamlNode root)
    {
        if (root is not YamlMappingNode mapping)
        {
            faults.Add(root.At(), $"This is not a file of rules.", $"Begin it with name: and the name of the rules.");
            return null;
        }

        var top = new YamlMap(
            mapping,
            faults,
            "A file of rules",
            "name",
            "title",
            "note",
            "demonstration",
            "languages",
            "from",
            "until",
            "decides",
            "results",
            "sources",
            "questions",
            "parameters",
            "readings",
            "rules",
            "cases"
        );
        var name = top.Required("name");
        var languages = top.Words("languages");
        _languages = languages.Count > 0 ? [.. languages] : _languages;
        _period = new(top.Date("from") ?? DateOnly.MinValue, top.Date("until") ?? DateOnly.MaxValue);
        _years = Years(name, top);
        if (!top.Has("from") || (!top.Has("until") && !TakesFigures(top)) || _period.From >= _period.Until)
        {
            faults.Add(
                top.PlaceOf("from"),
                $"The days for which the rules hold are missing, or end before they begin.",
                $"Write from: and until: as dates; until is the first day that is no longer in it."
            );
            return null;
        }

        Entries(top, "sources", ReadSource);
        Entries(top, "questions", ReadQuestion);
        Within(_years);
        Entries(top, "parameters", ReadParameter);
        FiguresTaken();
        Entries(top, "readings", ReadReading);
        var binder = new Binder(faults, _questions, _lists, _parameters, _readings);
        Entries(top, "rules", (key, at, node) => ReadRule(binder, key, at, node));
        var rules = binder.BindAll();
        var decides = Named(top, "decides", rules);
        var results = top.List("results").Select(n => ByName(n.Text(), n.At(), rules)).OfType<Rule>().ToList();
        if (decides is { Type.Kind: not Kind.YesNo } or { List: not null })
        {
            faults.Add(
                top.PlaceOf("decides"),
                decides.List is null
                    ? FaultSentence.Of($"{decides.Name} does not decide: it is {decides.Type}.")
                    : FaultSentence.Of($"{decides.Name} is about rows of {decides.List}."),
                $"Name a rule of yes or no that is about the whole."
            );
        }

        if (results.FirstOrDefault(r => r.List is not null) is { } ofRows)
        {
            faults.Add(top.PlaceOf("results"), $"{ofRows.Name} is about rows of {ofRows.List}.", $"Show results that are about the whole.");
        }

        if (faults.Count > 0 || decides is null)
        {
            return null;
        }

        var set = new RuleSet
        {
            Name = name,
            Title = top.Texts("title", First),
            Note = top.Texts("note", First),
            Demonstration = top.Text("demonstration") == "yes",
            Languages = _languages,
            Period = _period,
            Sources = [.. _sources, .. _years.SelectMany(y => y.Sources).Distinct().Except(_sources)],
            Questions = [.. _questions],
            Lists = [.. _lists],
            Parameters = [.. _parameters],
            Figures = [.. _years.Select(y => y.Year)],
            Readings = [.. _readings],
            Rules = rules,
            Decides = decides,
            Results = [decides, .. results.Where(r => r != decides).Distinct()],
            File = file,
            Changes = Changes(rules),
        };
        new Inspection(set, faults).Inspect();
        Placeholders(set, faults);
        var cases = CaseReading.Read(top, set, faults);
        return set with { Cases = [.. cases], Gaps = Gaps(set, file) };
    }

    private Rule? ByName(string name, Place at, ImmutableArray<Rule> rules)
    {
        var rule = rules.FirstOrDefault(r => r.Name == name);
        if (rule is null && !_names.ContainsKey(name)) // a fault in a rule is reported at the rule
        {
            faults.Add(
                at,
                $"There is no rule {name}.",
                FaultList.Nearest(name, rules.Select(r => r.Name), $"Write the name of a rule of this file.")
            );
        }

        return rule;
    }

    private Rule? Named(YamlMap top, string key, ImmutableArray<Rule> rules) =>
        top.Required(key) is { Length: > 0 } name ? ByName(name, top.PlaceOf(key), rules) : null;

    private void Entries(YamlMap top, string key, Action<string, Place, YamlMappingNode> read)
    {
        if (top.Map(key) is not { } section)
        {
            return;
        }

        foreach (var (name, node) in section.Children)
        {
            if (node is YamlMappingNode mapping)
            {
                read(name.Text(), name.At(), mapping);
            }
            else
            {
                faults.Add(node.At(), $"{name.Text()} has nothing below it.", $"Write its keys below {name.Text()}:, indented.");
            }
        }
    }

    /// <summary>Reserves a name, which must be unique: formulas refer to things by name alone.</summary>
    private void Take(string name, Place at)
    {
        if (!NamePattern().IsMatch(name) || Binder.Reserved.Contains(name))
        {
            faults.Add(
                at,
                Binder.Reserved.Contains(name)
                    ? FaultSentence.Of($"{name} is a word of formulas.")
                    : FaultSentence.Of($"{name} is not a name."),
                $"Write small letters, digits and underscores, beginning with a letter, and none of the words of formulas."
            );
        }

        if (!_names.TryAdd(name, at))
        {
            faults.Add(at, $"{name} is there already, in line {_names[name].Line}.", $"Give one of the two another name.");
        }
    }

    private ImmutableArray<DateOnly> Changes(ImmutableArray<Rule> rules)
    {
        IEnumerable<DateOnly> days =
        [
            _period.From,
            .. _parameters.SelectMany(p => p.Values.Select(v => v.Period.From)),
            .. rules.SelectMany(r => r.Versions.Select(v => v.Period.From)),
        ];
        return [.. days.Where(d => d >= _period.From && d < _period.Until).Distinct().Order()];
    }

    [GeneratedRegex("^[a-z][a-z0-9_]*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NamePattern();
}
