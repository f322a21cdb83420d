using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

namespace Juluo.Rules;

internal sealed partial class RuleSetReading
{
    private const int MostRows = 10_000;
    private static readonly DateOnly FirstDay = new(1850, 1, 1);
    private static readonly DateOnly LastDay = new(2150, 12, 31);

    private void ReadSource(string key, Place at, YamlMappingNode node) => _sources.Add(SourceReading.Read(key, at, node, faults));

    private void ReadQuestion(string key, Place at, YamlMappingNode node)
    {
        Take(key, at);
        if (new YamlMap(node, faults, "A question").Text("type") != "list")
        {
            if (ReadOne(key, at, node, null, _questions.Count) is { } question)
            {
                _questions.Add(question);
            }

            return;
        }

        var map = new YamlMap(node, faults, "A list", "type", "least", "most", "ask", "hint", "each", "also");
        var fields = new List<Question>();
        foreach (var (name, field) in map.Map("each").Pairs())
        {
            Take(name.Text(), name.At());
            if (field is not YamlMappingNode described)
            {
                faults.Add(field.At(), $"{name.Text()} has nothing below it.", $"Write its type and its question.");
            }
            else if (ReadOne(name.Text(), name.At(), described, key, fields.Count) is { } question)
            {
                fields.Add(question);
            }
        }

        var most = map.Whole("most");
        if (most is not (> 0 and <= MostRows))
        {
            faults.Add(
                map.PlaceOf("most"),
                $"How many rows {key} may have is missing or too large.",
                $"Write most: and a number up to {MostRows}."
            );
        }

        _lists.Add(
            new()
            {
                Name = key,
                Fields = [.. fields],
                Least = Math.Clamp(map.Whole("least") ?? 0, 0, Math.Max(most ?? 0, 0)),
                Most = most ?? 1,
                Ask = map.Texts("ask", First),
                Hint = map.Texts("hint", First),
                Also = [.. map.Words("also")],
                Ordinal = _lists.Count,
                At = at,
            }
        );
    }

    private Question? ReadOne(string key, Place at, YamlMappingNode node, string? list, int ordinal)
    {
        var map = new YamlMap(
            node,
            faults,
            "A question",
            "type",
            "unit",
            "least",
            "most",
            "step",
            "options",
            "ask",
            "hint",
            "assume",
            "usual",
            "also",
            "presupposes",
            "otherwise"
        );
        var options = map.Map("options");
        if (TypeOf(map, options) is not { } type)
        {
            return null;
        }

        var whole = map.Text("type") == "whole";
        var question = new Question
        {
            Name = key,
            List = list,
            Type = type,
            Range = Range(map, type, key),
            Whole = whole,
            Step = type.Kind != Kind.Number || whole ? Exact.One : Step(map),
            Ask = map.Texts("ask", First),
            Hint = map.Texts("hint", First),
            OptionTexts = options is null ? [] : [.. options.Children.Values.Select(v => YamlMap.TextsOf(v, faults, First))],
            Also = [.. map.Words("also")],
            Ordinal = ordinal,
            At = at,
        };
        return question with
        {
            Assume = Assumed(map, "assume", question),
            Usual = Usual(map, question),
            Presupposes = Presupposed(map, question),
            Otherwise = Assumed(map, "otherwise", question),
        };
    }

    /// <summary>Reads the presuppositions: earlier questions, each with the answers that make this question applicable.</summary>
    private ImmutableArray<Presupposition> Presupposed(YamlMap map, Question question)
    {
        if (map.Map("presupposes") is not { } given)
        {
            if (map.Has("otherwise") && !map.Has("presupposes"))
            {
                faults.Add(map.PlaceOf("otherwise"), $"{question.Name} presupposes nothing.", $"Write presupposes: too, or take this out.");
            }

            return [];
        }

        if (question.List is not null || map.Has("assume") || !map.Has("otherwise"))
        {
            faults.Add(
                map.PlaceOf("presupposes"),
                $"What {question.Name} counts as where it is not asked is missing, or it is asked of rows or assumed.",
                $"Write otherwise: and the answer; only a question that is asked once can presuppose another."
            );
        }

        var all = ImmutableArray.CreateBuilder<Presupposition>();
        foreach (var (name, answers) in given.Children)
        {
            if (_questions.Find(q => q.Name == name.Text()) is not { Type.Kind: Kind.YesNo or Kind.Choice } earlier)
            {
                faults.Add(
                    name.At(),
                    $"{name.Text()} is no earlier question of yes or no, and none that chooses.",
                    $"Name one that stands above this one and is asked once."
                );
                continue;
            }

            var options = 0UL;
            foreach (var answer in answers is YamlSequenceNode many ? many.Children : [answers])
            {
                if (ValueReading.Read(answer.Text(), earlier, out var mend) is { } value)
                {
                    options |= value.Options;
                }
                else
                {
                    faults.Add(answer.At(), $"{answer.Text()} is not an answer to {earlier.Name}.", mend);
                }
            }

            all.Add(new() { Question = earlier, Options = options });
        }

        return all.ToImmutable();
    }

    private RuleType? TypeOf(YamlMap map, YamlMappingNode? options)
    {
        switch (map.Text("type"))
        {
            case "yes-no":
                return RuleType.YesNo;
            case "whole" or "number" or "money":
                var unit = map.Text("unit") is { } text ? Unit.Parse(text) : Unit.None;
                if (unit is null || (map.Text("type") == "money" && unit.Currency is null))
                {
                    faults.Add(
                        map.PlaceOf("unit"),
                        $"The unit cannot be read.",
                        $"Write it as in people, years or USD/month; money needs a currency of three capital letters."
                    );
                    return null;
                }

                return RuleType.Number(unit);
            case "date":
                return RuleType.Date;
            case "text":
                return RuleType.Text;
            case "choice":
                if (options is not { Children.Count: > 1 and <= 63 })
                {
                    faults.Add(map.PlaceOf("options"), $"A choice has 2 to 63 options.", $"Write options: and each with its text.");
                    return null;
                }

                return RuleType.Choice(options.Children.Keys.Select(k => k.Text()));
            case var other:
                faults.Add(
                    map.PlaceOf("type"),
                    other is null ? FaultSentence.Of($"The type is missing.") : FaultSentence.Of($"{other} is not a type."),
                    $"Write type: and one of yes-no, whole, number, money, date, choice, text, list."
                );
                return null;
        }
    }

    private Value Range(YamlMap map, RuleType type, string key)
    {
        switch (type.Kind)
        {
            case Kind.YesNo:
                return Value.Open;
            case Kind.Choice:
                return Value.OfOptions((1UL << type.Options.Length) - 1);
            case Kind.Text:
                return Value.OpenText;
            case Kind.Date:
                var (first, last) = (map.Date("least") ?? FirstDay, map.Date("most") ?? LastDay);
                return first <= last ? Value.Between(first, last) : Backwards(Value.Between(last, first));
            default:
                if (Number(map, "least") is { } least && Number(map, "most") is { } most)
                {
                    return least <= most ? Value.Between(least, most) : Backwards(Value.Between(most, least));
                }

                faults.Add(map.At, $"The smallest and the largest number of {key} are missing.", $"Write least: and most:.");
                return Value.Between(0, 1);
        }

        Value Backwards(Value forwards)
        {
            faults.Add(map.PlaceOf("least"), $"The smallest is larger than the largest.", $"Exchange least: and most:.");
            return forwards;
        }
    }

    private Exact Step(YamlMap map)
    {
        var step = map.Has("step") ? Number(map, "step") ?? Exact.One : Exact.Of(1, 100);
        if (step.Sign > 0)
        {
            return step;
        }

        faults.Add(map.PlaceOf("step"), $"A step is more than nothing.", $"Write for example 0.01.");
        return Exact.One;
    }

    private Exact? Number(YamlMap map, string key)
    {
        if (map.Text(key) is not { } text)
        {
            return null;
        }

        if (ValueReading.Read(text, RuleType.AnyNumber, out var mend) is { } value)
        {
            return value.Number;
        }

        faults.Add(map.PlaceOf(key), $"{text} is not a number.", mend);
        return null;
    }

    private Value? Assumed(YamlMap map, string key, Question question)
    {
        if (map.Text(key) is not { } text)
        {
            return null;
        }

        var value = ValueReading.Read(text, question, out var mend);
        if (value is null)
        {
            faults.Add(map.PlaceOf(key), $"{text} is not an answer to {question.Name}.", mend);
        }

        return value;
    }

    /// <summary>Reads the usual answers: a list, or a mapping of answers to weights.</summary>
    private ImmutableArray<(Value, double)> Usual(YamlMap map, Question question)
    {
        var usual = ImmutableArray.CreateBuilder<(Value, double)>();
        var given = map.Node("usual") switch
        {
            YamlMappingNode weights => weights.Children.Select(c => (Answer: c.Key, Weight: c.Value.Text())),
            YamlSequenceNode many => many.Children.Select(c => (Answer: c, Weight: "1")),
            null => [],
            var one => [(one, "1")],
        };
        foreach (var (answer, weight) in given)
        {
            var value = ValueReading.Read(answer.Text(), question, out var mend);
            if (value is null || !Exact.TryParse(weight, out var times) || times.Sign <= 0)
            {
                faults.Add(
                    answer.At(),
                    $"{answer.Text()} with weight {weight} is not a usual answer to {question.Name}.",
                    value is null ? mend : FaultSentence.Of($"Write the answer and a number above nothing.")
                );
                continue;
            }

            usual.Add((value.Value, (double)times.ToDecimal()));
        }

        return usual.ToImmutable();
    }
}
