using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

namespace Juluo.Rules;

/// <summary>Reads the cases of a file.</summary>
internal static class CaseReading
{
    public static List<Case> Read(YamlMap top, RuleSet set, FaultList faults)
    {
        var cases = new List<Case>();
        foreach (var node in top.List("cases"))
        {
            if (node is not YamlMappingNode described)
            {
                faults.Add(node.At(), $"A case is expected here.", $"Write - case: its name, answers: and expect:.");
                continue;
            }

            var map = new YamlMap(described, faults, "A case", "case", "on", "readings", "answers", "expect");
            var on = map.Date("on") ?? set.Period.From;
            if (!set.Period.Has(on))
            {
                faults.Add(
                    map.PlaceOf("on"),
                    $"The rules are set from {set.Period.From:yyyy-MM-dd} until {set.Period.Until:yyyy-MM-dd}.",
                    $"Write a day of that time."
                );
                continue;
            }

            var answers = Answered(map.Map("answers"), set, faults);
            cases.Add(
                new(
                    map.Required("case"),
                    on,
                    answers,
                    Taken(map.Map("readings"), set, faults),
                    Expected(map.Map("expect"), set, faults),
                    map.At.Line
                )
            );
        }

        return cases;
    }

    public static Answers Answered(YamlMappingNode? node, RuleSet set, FaultList faults)
    {
        var answers = Answers.None(set);
        foreach (var (name, given) in node.Pairs())
        {
            if (set.List(name.Text()) is { } list)
            {
                answers = Rows(answers, list, given, faults);
            }
            else if (set.Questions.FirstOrDefault(q => q.Name == name.Text() || q.Also.Contains(name.Text())) is { } question)
            {
                if (Answer(question, given, faults) is { } value)
                {
                    answers = answers.With(question.Name, value);
                }
            }
            else
            {
                var known = set.Questions.Select(q => q.Name).Concat(set.Lists.Select(l => l.Name));
                faults.Add(
                    name.At(),
                    $"There is no question {name.Text()}.",
                    FaultList.Nearest(name.Text(), known, $"Write the name of a question of these rules.")
                );
            }
        }

        return answers;
    }

    private static Answers Rows(Answers answers, QuestionList list, YamlNode given, FaultList faults)
    {
        if (given is not YamlSequenceNode rows || rows.Children.Count > list.Most)
        {
            faults.Add(given.At(), $"{list.Name} is a list of at most {list.Most} rows.", $"Write each row as - {{question: answer, …}}.");
            return answers;
        }

        var filled = new List<Dictionary<string, Value>>();
        foreach (var written in rows.Children)
        {
            if (written is not YamlMappingNode row)
            {
                faults.Add(written.At(), $"A row is expected here.", $"Write each row as - {{question: answer, …}}.");
                continue;
            }

            var one = new Dictionary<string, Value>(StringComparer.Ordinal);
            foreach (var (name, answer) in row.Children)
            {
                if (list.Fields.FirstOrDefault(f => f.Name == name.Text() || f.Also.Contains(name.Text())) is not { } field)
                {
                    faults.Add(
                        name.At(),
                        $"There is no question {name.Text()} in {list.Name}.",
                        FaultList.Nearest(name.Text(), list.Fields.Select(f => f.Name), $"Write the name of a question of the list.")
                    );
                }
                else if (Answer(field, answer, faults) is { } value)
                {
                    one[field.Name] = value;
                }
            }

            filled.Add(one);
        }

        return answers.WithRows(list.Name, filled);
    }

    private static Value? Answer(Question question, YamlNode given, FaultList faults)
    {
        if (given is not YamlScalarNode)
        {
            faults.Add(given.At(), $"{question.Name} takes one value.", $"Write it on the same line, as in {question.Name}: value.");
            return null;
        }

        var value = ValueReading.Read(given.Text(), question, out var mend);
        if (value is null)
        {
            faults.Add(given.At(), $"{given.Text()} is not an answer to {question.Name}.", mend);
        }

        return value;
    }

    internal static Readings Taken(YamlMappingNode? node, RuleSet set, FaultList faults)
    {
        var readings = Readings.Usual(set);
        foreach (var (name, option) in node.Pairs())
        {
            var (reading, taken) = (name.Text(), option.Text());
            if (set.Readings.FirstOrDefault(r => r.Name == reading) is not { } disputed)
            {
                faults.Add(name.At(), $"Nothing disputed is called {reading}.", $"Write the name of a reading and of one of its options.");
            }
            else if (disputed.Options.All(o => o.Name != taken))
            {
                faults.Add(
                    option.At(),
                    $"{reading} has no reading {taken}.",
                    FaultList.Nearest(taken, disputed.Options.Select(o => o.Name), $"Write the name of one of its options.")
                );
            }
            else
            {
                readings = readings.With(reading, taken);
            }
        }

        return readings;
    }

    private static ImmutableArray<ExpectedResult> Expected(YamlMappingNode? node, RuleSet set, FaultList faults)
    {
        var expected = ImmutableArray.CreateBuilder<ExpectedResult>();
        foreach (var (name, value) in node.Pairs())
        {
            if (set.Rule(name.Text()) is not { List: null } rule)
            {
                faults.Add(
                    name.At(),
                    $"There is no rule {name.Text()} about the whole.",
                    FaultList.Nearest(name.Text(), set.Rules.Where(r => r.List is null).Select(r => r.Name), $"Write the name of a rule.")
                );
                continue;
            }

            if (value.Text() is "open" or "?")
            {
                expected.Add(new(rule, -1, null));
            }
            else if (ValueReading.Read(value.Text(), rule.Type, out var mend) is { } read)
            {
                expected.Add(new(rule, -1, read));
            }
            else
            {
                faults.Add(value.At(), $"{value.Text()} is not {rule.Type}.", mend);
            }
        }

        return expected.ToImmutable();
    }
}
