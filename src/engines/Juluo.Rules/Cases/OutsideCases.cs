using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

namespace Juluo.Rules;

/// <summary>
/// Reads cases with another program's names: a list of <c>{name, period, input, output}</c>. Several of their names may map to one of ours: a yes-or-no question is yes if one of
/// them is; a number is the value they agree on, zeros ignored. A list's question that is given without the list is about its first row.
/// </summary>
internal static class OutsideCases
{
    public static List<Case> Read(YamlSequenceNode root, RuleSet set, OutsideNames? names, FaultList faults)
    {
        var cases = new List<Case>();
        if (names is null)
        {
            faults.Add(root.At(), $"These cases have another program's names.", $"Give a file that says what {set.Name} calls them.");
            return cases;
        }

        foreach (var node in root.Children)
        {
            if (node is not YamlMappingNode described)
            {
                faults.Add(node.At(), $"A case is expected here.", $"Write - name:, period:, input: and output:.");
                continue;
            }

            var map = new YamlMap(described, faults, "A case", "name", "description", "period", "input", "output");
            if (Day(map) is not { } on || !set.Period.Has(on))
            {
                faults.Add(
                    map.PlaceOf("period"),
                    $"{set.Name} is set from {set.Period.From:yyyy-MM-dd} until {set.Period.Until:yyyy-MM-dd}.",
                    $"Write a month or a day of that time."
                );
                continue;
            }

            var reader = new Reader(set, names, faults);
            reader.Take(map.Map("input"));
            cases.Add(
                new(
                    map.Required("name"),
                    on,
                    reader.Answers(map.At),
                    names.Readings ?? Readings.Usual(set),
                    Expected(map.Map("output"), set, names, faults),
                    map.At.Line
                )
            );
        }

        return cases;
    }

    private static DateOnly? Day(YamlMap map)
    {
        // a period with start and end: its start is the day of the case
        var text =
            (
                map.Node("period") is YamlMappingNode ends
                    ? ends.Pairs().FirstOrDefault(p => p.Name.Text() is "start" or "from").Value?.Text()
                    : map.Text("period")
            ) ?? string.Empty;
        return DateOnly.TryParseExact(text, ["yyyy-MM-dd", "yyyy-MM", "yyyy"], null, System.Globalization.DateTimeStyles.None, out var day)
            ? day
            : null;
    }

    private static ImmutableArray<ExpectedResult> Expected(YamlMappingNode? node, RuleSet set, OutsideNames names, FaultList faults)
    {
        var expected = ImmutableArray.CreateBuilder<ExpectedResult>();
        foreach (var (name, value) in node.Pairs())
        {
            if (names.Ignores(name.Text()))
            {
                continue;
            }

            if (!names.Outputs.TryGetValue(OutsideNames.Short(name.Text()), out var ours) || set.Rule(ours) is not { } rule)
            {
                faults.Add(
                    name.At(),
                    $"{OutsideNames.Short(name.Text())} is not known.",
                    $"Write it below outputs: with the rule that gives it."
                );
            }
            else if (ValueReading.Read(value.Text(), rule.Type, out var mend) is { } read)
            {
                expected.Add(new(rule, rule.List is null ? -1 : 0, read));
            }
            else
            {
                faults.Add(value.At(), $"{value.Text()} is not {rule.Type}.", mend);
            }
        }

        return expected.ToImmutable();
    }

    private sealed class Reader(RuleSet set, OutsideNames names, FaultList faults)
    {
        private readonly Dictionary<Question, Value> _single = new(ReferenceEqualityComparer.Instance);
        private readonly Dictionary<string, List<Dictionary<Question, Value>>> _rows = new(StringComparer.Ordinal);

        public void Take(YamlMappingNode? node, (string List, int Row)? within = null)
        {
            foreach (var (name, given) in node.Pairs())
            {
                if (names.Ignores(name.Text()))
                {
                    continue;
                }

                if (!names.Inputs.TryGetValue(OutsideNames.Short(name.Text()), out var ours))
                {
                    faults.Add(
                        name.At(),
                        $"{OutsideNames.Short(name.Text())} is not known.",
                        $"Write it below inputs: with the question that it answers, or below ignore:."
                    );
                }
                else if (set.List(ours) is { } list)
                {
                    Rows(list, given);
                }
                else
                {
                    Answer(set.Question(ours)!, given, within);
                }
            }
        }

        public Answers Answers(Place at)
        {
            var answers = names.Assumed ?? Juluo.Rules.Answers.None(set);
            foreach (var (question, value) in _single)
            {
                answers = answers.With(question.Name, value);
            }

            foreach (var (list, rows) in _rows)
            {
                if (rows.Count > set.List(list)!.Most)
                {
                    faults.Add(at, $"{list} has more than {set.List(list)!.Most} rows.", $"Leave some out.");
                    continue;
                }

                answers = answers.WithRows(list, rows.Select(r => r.ToDictionary(a => a.Key.Name, a => a.Value, StringComparer.Ordinal)));
            }

            return answers;
        }

        private void Rows(QuestionList list, YamlNode given)
        {
            if (given is not YamlSequenceNode rows)
            {
                faults.Add(given.At(), $"{list.Name} is a list.", $"Write each row as - name: answer.");
                return;
            }

            _rows.TryAdd(list.Name, []);
            for (var i = 0; i < rows.Children.Count; i++)
            {
                Row(list.Name, i);
                if (rows.Children[i] is YamlMappingNode row)
                {
                    Take(row, (list.Name, i));
                }
                else
                {
                    faults.Add(rows.Children[i].At(), $"A row is expected here.", $"Write each row as - name: answer.");
                }
            }
        }

        private Dictionary<Question, Value> Row(string list, int row)
        {
            var rows = _rows.TryGetValue(list, out var known) ? known : _rows[list] = [];
            while (rows.Count <= row)
            {
                rows.Add(new(ReferenceEqualityComparer.Instance));
            }

            return rows[row];
        }

        private void Answer(Question question, YamlNode given, (string List, int Row)? within)
        {
            var value = ValueReading.Read(given.Text(), question, out var mend);
            if (value is not { } read)
            {
                faults.Add(given.At(), $"{given.Text()} is not an answer to {question.Name}.", mend);
                return;
            }

            var into =
                question.List is null ? _single
                : within is { } row && row.List == question.List ? Row(row.List, row.Row)
                : Row(question.List, 0);
            into[question] = into.TryGetValue(question, out var before) ? Both(question, before, read, given) : read;
        }

        private Value Both(Question question, Value before, Value now, YamlNode given)
        {
            if (before == now || question.Type.Kind == Kind.YesNo)
            {
                return before.IsYes ? before : now;
            }

            if (question.Type.Kind == Kind.Number && (before.Number.Sign == 0 || now.Number.Sign == 0))
            {
                return before.Number.Sign == 0 ? now : before;
            }

            faults.Add(given.At(), $"{question.Name} is answered in two ways.", $"Give the same value to all names that stand for it.");
            return before;
        }
    }
}
