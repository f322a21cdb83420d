using System.Globalization;
using System.Text;

namespace Juluo.Rules.Tests;

/// <summary>Random rules and answers, so that laws are tested on formulas that no person would write.</summary>
internal sealed class RandomRules
{
    private readonly System.Random _lot;
    private readonly List<string> _numbers = ["income", "rent", "people"];
    private readonly List<string> _yesNo = ["heats", "old", "works"];
    private readonly List<string> _rowNumbers = ["age", "wage"];
    private readonly List<string> _rowYesNo = ["citizen", "student"];

    public RandomRules(int seed)
    {
        _lot = new(seed);
        var rules = new StringBuilder();
        var count = _lot.Next(3, 9);
        for (var i = 0; i < count; i++)
        {
            rules.Append(CultureInfo.InvariantCulture, $"  rule{i}:{Row(i, out var ofRow)}\n    cite: act\n");
            if (i == count - 1 || _lot.Next(2) == 0)
            {
                rules.Append(CultureInfo.InvariantCulture, $"    formula: \"{YesNo(4, ofRow)}\"\n");
                (ofRow ? _rowYesNo : _yesNo).Add($"rule{i}");
            }
            else
            {
                rules.Append(Number(ofRow));
                (ofRow ? _rowNumbers : _numbers).Add($"rule{i}");
            }
        }

        // the last one decides, and is about the whole
        Text =
            Head + rules.ToString().Replace("\"of\"", string.Empty) + $"  decision:\n    cite: act\n    formula: \"{YesNo(5, false)}\"\n";

        string Row(int i, out bool ofRow)
        {
            ofRow = _lot.Next(3) == 0;
            return ofRow ? "\n    of: members" : string.Empty;
        }
    }

    public string Text { get; }

    private const string Head = """
        name: lot
        title: Lot
        from: 2026-01-01
        until: 2027-01-01
        decides: decision
        results: [decision]
        sources:
          act: {name: Act, retrieved: 2026-11-20}
        questions:
          income: {type: number, least: 0, most: 3000, step: 0.01, ask: How much?}
          rent: {type: number, least: -50, most: 900, step: 0.5, ask: How much rent?}
          people: {type: whole, least: 1, most: 12, ask: How many?}
          heats: {type: yes-no, ask: Heating?}
          old: {type: yes-no, ask: Old?}
          works: {type: yes-no, assume: no, ask: Works?}
          status: {type: choice, options: {single: Single, joint: Joint, other: Other}, ask: Which?}
          born: {type: date, least: 1940-01-01, most: 2026-12-31, ask: When?}
          members:
            type: list
            most: 4
            ask: Who?
            each:
              age: {type: whole, least: 0, most: 110, ask: Age?}
              wage: {type: number, least: 0, most: 500, step: 0.01, ask: Wage?}
              citizen: {type: yes-no, ask: Citizen?}
              student: {type: yes-no, assume: no, ask: Student?}
        parameters:
          limit: {cite: act, by: number, table: {1: 100, 2: 250.5, 3: 333, each more: 80}}
          share: {cite: act, value: 20%}
          day: {cite: act, unit: day, value: 1}
          cap: {cite: act, by: [status, number], table: {single: {0: 10, 1: 20}, joint: {0: 30, 1: 40.25}, other: {0: 0, 1: 7}}}
        readings:
          strict: {disputed: Strict?, usual: lax, options: {lax: {says: Lax., cite: act}, severe: {says: Severe., cite: act}}}
        rules:

        """;

    private string Number(bool ofRow) =>
        _lot.Next(3) == 0
            ? $"    choose:\n      - when: \"{YesNo(2, ofRow)}\"\n        then: \"{Amount(2, ofRow)}\"\n      - when: \"{YesNo(2, ofRow)}\"\n        then: \"{Amount(2, ofRow)}\"\n      - otherwise: \"{Amount(2, ofRow)}\"\n"
            : $"    formula: \"{Amount(3, ofRow)}\"\n";

    private string YesNo(int depth, bool row) =>
        _lot.Next(depth <= 0 ? 4 : 12) switch
        {
            0 or 1 => Pick(row ? [.. _yesNo, .. _rowYesNo] : _yesNo),
            2 => $"{Amount(depth - 1, row)} {Pick(["<", "<=", ">", ">=", "is", "is not"])} {Amount(depth - 1, row)}",
            3 => Pick([
                "status is single",
                "status in (single, other)",
                "status is not joint",
                "strict is severe",
                "years_between(born, today) >= 60",
                "born - 2000-01-01 > 77",
                "add_months(born, 7) <= today",
                "born < 2000-06-15",
            ]),
            4 or 5 => $"({YesNo(depth - 1, row)} and {YesNo(depth - 1, row)})",
            6 or 7 => $"({YesNo(depth - 1, row)} or {YesNo(depth - 1, row)} or {YesNo(depth - 1, row)})",
            8 => $"not ({YesNo(depth - 1, row)})",
            9 => $"any(members where {YesNo(depth - 2, true)})",
            10 => $"all(members: {YesNo(depth - 2, true)} where {YesNo(depth - 2, true)})",
            _ => $"(if {YesNo(depth - 1, row)} then {YesNo(depth - 1, row)} else {YesNo(depth - 1, row)})",
        };

    private string Amount(int depth, bool row) =>
        _lot.Next(depth <= 0 ? 3 : 14) switch
        {
            0 or 1 => Pick(row ? [.. _numbers, .. _rowNumbers] : _numbers),
            2 => Pick(["0", "1", "12.25", "40", "share", "(days_in_month(born) / day)", "(day_of_month(today) / day)"]),
            3 => $"({Amount(depth - 1, row)} + {Amount(depth - 1, row)})",
            4 => $"({Amount(depth - 1, row)} - {Amount(depth - 1, row)})",
            5 => $"({Amount(depth - 2, row)} * {Pick(["share", "0.5", "3", "30%"])})",
            6 => $"min({Amount(depth - 1, row)}, {Amount(depth - 1, row)})",
            7 => $"max({Amount(depth - 1, row)}, {Amount(depth - 1, row)}, 0)",
            8 => $"{Pick(["round_down", "round_up", "round_half_up"])}({Amount(depth - 1, row)}, {Pick(["1", "0.5", "7", "0.01"])})",
            9 => $"limit[{Pick(["people", "min(people, 3)", "max(people - 2, 1)"])}]",
            10 => $"cap[status, {Pick(["0", "min(people, 1)", "1"])}]",
            11 => $"count(members where {YesNo(depth - 2, true)})",
            12 =>
                $"{Pick(["sum(members: {0})", "sum(members: {0} where {1})", "least(members: {0} where {1} else 7)", "most(members: {0} else people)", "most(members: {0} where {1} else rent)"])}"
                    .Replace("{0}", Amount(depth - 2, true), StringComparison.Ordinal)
                    .Replace("{1}", YesNo(depth - 2, true), StringComparison.Ordinal),
            _ => $"round_down({Amount(depth - 2, row)} / max({Amount(depth - 2, row)}, 1), 0.25)",
        };

    private string Pick(IReadOnlyList<string> of) => of[_lot.Next(of.Count)];

    /// <summary>A valid set; unreachable branches are accepted as a result of chance, not as an error of the test.</summary>
    public static (RuleSet Set, System.Random Lot)? Make(int seed)
    {
        var read = RuleFile.Read("lot.yaml", new RandomRules(seed).Text);
        var unexpected = read.Faults.Where(f => !f.What.StartsWith("This line can never be reached", StringComparison.Ordinal)).ToList();
        unexpected.ShouldBeEmpty();
        return read.Set is { } set ? (set, new System.Random(seed)) : null;
    }

    /// <summary>Random answers: each question is answered with a probability.</summary>
    public static Answers Answered(RuleSet set, System.Random lot, double chance)
    {
        var answers = Answers.None(set);
        foreach (var question in set.Questions.Where(_ => lot.NextDouble() < chance))
        {
            answers = answers.With(question.Name, One(question, lot));
        }

        foreach (var list in set.Lists.Where(_ => lot.NextDouble() < chance))
        {
            answers = answers.WithRows(
                list.Name,
                Enumerable
                    .Range(0, lot.Next(list.Least, Math.Min(list.Most, 4) + 1))
                    .Select(_ => list.Fields.Where(_ => lot.NextDouble() < chance).ToDictionary(f => f.Name, f => One(f, lot)))
                    .ToList()
            );
        }

        return answers;
    }

    public static Value One(Question question, System.Random lot)
    {
        switch (question.Type.Kind)
        {
            case Kind.YesNo:
                return Value.Of(lot.Next(2) == 0);
            case Kind.Choice:
                return Value.OfOption(lot.Next(question.Type.Options.Length));
            case Kind.Text:
                return Value.Of(lot.Next(3).ToString(CultureInfo.InvariantCulture));
            default:
                var (least, most) = CompiledRules.Bounds(question);
                var number = lot.Next(4) == 0 ? (lot.Next(2) == 0 ? least : most) : lot.NextInt64(least, most + 1);
                return question.Type.Kind == Kind.Date
                    ? Value.Of(DateOnly.FromDayNumber((int)number))
                    : Value.Of((Exact)number * question.Step);
        }
    }
}
