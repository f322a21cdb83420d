using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Juluo.Rules;

internal sealed partial class RuleSetReading
{
    /// <summary>Checks that every name in a placeholder exists.</summary>
    private static void Placeholders(RuleSet set, FaultList faults)
    {
        var known = set
            .Questions.Select(q => q.Name)
            .Concat(set.Lists.SelectMany(l => l.Fields).Select(f => f.Name))
            .Concat(set.Rules.Select(r => r.Name))
            .Concat(set.Parameters.Where(p => p.By.IsEmpty).Select(p => p.Name))
            .Concat(set.Readings.Select(r => r.Name))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var (at, texts, what) in Written(set))
        {
            foreach (var other in texts.ByLanguage.Keys.Where(k => !set.Languages.Contains(k)))
            {
                faults.Add(
                    at,
                    $"{what} is written in {other}, which is none of the languages of this file.",
                    $"Add it to languages:; a text with a comma between braces is to stand in quotes."
                );
            }

            foreach (var text in texts.ByLanguage.Values)
            {
                foreach (Match match in Placeholder().Matches(text))
                {
                    var name = match.Groups["name"].Value;
                    if (!known.Contains(name))
                    {
                        faults.Add(
                            at,
                            $"A text names {{{name}}}, which is not known.",
                            FaultList.Nearest(name, known, $"Name a question, a rule or a parameter without keys.")
                        );
                    }
                }
            }
        }
    }

    private static ImmutableArray<Fault> Gaps(RuleSet set, string file) =>
        [
            .. from text in Written(set)
            from language in set.Languages
            where !text.Texts.ByLanguage.ContainsKey(language)
            orderby text.At.Line
            select new Fault(file, text.At, $"{text.What} is not written in {language}.", $"Write {language}: and the text."),
        ];

    /// <summary>Returns all texts of a set, each with a description of its place.</summary>
    private static IEnumerable<(Place At, Texts Texts, FaultSentence What)> Written(RuleSet set)
    {
        yield return (new(1, 1), set.Title, $"The title");
        if (!set.Note.IsEmpty)
        {
            yield return (new(1, 1), set.Note, $"The note");
        }

        foreach (var question in set.Questions.Concat(set.Lists.SelectMany(l => l.Fields)))
        {
            foreach (
                var (texts, what) in question
                    .OptionTexts.Select((t, i) => (t, FaultSentence.Of($"The option {question.Type.Options[i]} of {question.Name}")))
                    .Prepend((question.Ask, FaultSentence.Of($"The question {question.Name}")))
            )
            {
                yield return (question.At, texts, what);
            }

            if (!question.Hint.IsEmpty)
            {
                yield return (question.At, question.Hint, $"The hint of {question.Name}");
            }
        }

        foreach (var list in set.Lists)
        {
            yield return (list.At, list.Ask, $"The question {list.Name}");
        }

        foreach (var parameter in set.Parameters)
        {
            yield return (parameter.At, parameter.Title, $"The title of {parameter.Name}");
            if (!parameter.Note.IsEmpty)
            {
                yield return (parameter.At, parameter.Note, $"The note of {parameter.Name}");
            }
        }

        foreach (var reading in set.Readings)
        {
            yield return (reading.At, reading.Disputed, $"What is disputed in {reading.Name}");
            foreach (var option in reading.Options)
            {
                yield return (reading.At, option.Says, $"The reading {option.Name} of {reading.Name}");
            }
        }

        foreach (var rule in set.Rules)
        {
            yield return (rule.At, rule.Title, $"The title of {rule.Name}");
            if (!rule.Note.IsEmpty)
            {
                yield return (rule.At, rule.Note, $"The note of {rule.Name}");
            }

            foreach (var (result, says) in rule.Says)
            {
                yield return (
                    rule.At,
                    says,
                    result.Length > 0 ? FaultSentence.Of($"What {rule.Name} says of {result}") : FaultSentence.Of($"What {rule.Name} says")
                );
            }

            foreach (var (option, i) in rule.OptionTexts.Select((o, i) => (o, i)))
            {
                yield return (rule.At, option, $"The option {rule.Type.Options[i]} of {rule.Name}");
            }

            foreach (
                var branch in rule
                    .Versions.Select(v => v.Formula)
                    .OfType<Formula.Choose>()
                    .SelectMany(c => c.Branches)
                    .Where(b => b.Says is not null)
            )
            {
                yield return (branch.At, branch.Says!, $"What a line of {rule.Name} says");
            }
        }
    }

    [GeneratedRegex(@"\{(?<name>[a-z][a-z0-9_]*)\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    internal static partial Regex Placeholder();
}
