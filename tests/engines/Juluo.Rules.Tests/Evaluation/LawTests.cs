namespace Juluo.Rules.Tests;

/// <summary>Laws for every set of rules, tested on random sets.</summary>
public sealed class LawTests
{
    private static readonly DateOnly Day = new(2026, 5, 17);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 40)];

    // seen to fail with sums whose upper end left out rows that may count
    [Theory]
    [MemberData(nameof(Seeds))]
    public void What_is_certain_stays_certain_whatever_else_is_answered(int block) =>
        Each(
            block,
            (set, lot) =>
            {
                var answers = RandomRules.Answered(set, lot, 0.4);
                var before = new Evaluation(set, answers, Day);
                var (more, _) = More(set, answers, lot);
                var after = new Evaluation(set, more, Day);
                foreach (var rule in set.Rules.Where(r => r.List is null))
                {
                    before
                        .Result(rule)
                        .Holds(after.Result(rule))
                        .ShouldBeTrue($"{rule.Name}: {before.Result(rule)} became {after.Result(rule)}");
                }
            }
        );

    [Theory]
    [MemberData(nameof(Seeds))]
    public void With_everything_answered_everything_is_known(int block) =>
        Each(
            block,
            (set, lot) =>
            {
                var evaluation = new Evaluation(set, RandomRules.Answered(set, lot, 2), Day);
                set.Rules.Where(r => r.List is null).ShouldAllBe(r => evaluation.Result(r).IsKnown);
            }
        );

    // seen to fail: an unanswered list was explained by nothing
    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_leaves_of_an_explanation_determine_the_result(int block) =>
        Each(
            block,
            (set, lot) =>
            {
                var answers = RandomRules.Answered(set, lot, lot.NextDouble() + 0.3);
                var evaluation = new Evaluation(set, answers, Day);
                foreach (var rule in set.Rules.Where(r => r.List is null && evaluation.Result(r).IsKnown))
                {
                    var leaves = Explainer.Explain(evaluation, rule).Leaves().ToHashSet();
                    var only = Only(set, answers, leaves);
                    new Evaluation(set, only, Day)
                        .Result(rule)
                        .ShouldBe(evaluation.Result(rule), $"{rule.Name} rests on {string.Join(", ", leaves)}");
                }
            }
        );

    // seen to fail with a wrong common denominator
    [Theory]
    [MemberData(nameof(Seeds))]
    public void Compiled_and_interpreted_rules_agree(int block) =>
        Each(
            block,
            (set, lot) =>
            {
                var readings = Readings.All(set).ElementAt(lot.Next(2));
                CompiledRules compiled;
                try
                {
                    compiled = CompiledRules.Compile(set, Day, readings, [.. set.Rules.Select(r => r.Name)]);
                }
                catch (NotSupportedException)
                {
                    return; // random products can be too wide
                }

                var people = Enumerable.Range(0, 20).Select(_ => RandomRules.Answered(set, lot, lot.Next(3) == 0 ? 0.8 : 2)).ToList();
                var batch = Batches.Of(compiled, people);
                compiled.Run(batch);
                for (var i = 0; i < people.Count; i++)
                {
                    var evaluation = new Evaluation(set, people[i], Day, readings);
                    foreach (var rule in set.Rules)
                    {
                        var rows = rule.List is null
                            ? [(Index: i, Row: -1)]
                            : Enumerable
                                .Range(0, people[i].Rows("members") ?? 0)
                                .Select(r => (Index: batch.Starts("members")[i] + r, Row: r))
                                .ToArray();
                        foreach (var (index, row) in rows)
                        {
                            var expected = row < 0 ? evaluation.Result(rule) : evaluation.Result(rule, row);
                            if (expected.IsKnown)
                            {
                                compiled.Value(batch, rule.Name, index).ShouldBe(expected, $"{rule.Name} of {i}");
                            }
                            else
                            {
                                batch.Result(rule.Name)[index].ShouldBe(Batch.Missing);
                            }
                        }
                    }
                }
            }
        );

    [Theory]
    [MemberData(nameof(Seeds))]
    public void What_is_asked_next_leads_to_a_decision_and_never_asks_what_cannot_change_it(int block)
    {
        if (block >= 12)
        {
            return;
        }

        Each(
            block,
            (set, lot) =>
            {
                var all = WithoutAssumed(set, RandomRules.Answered(set, lot, 2));
                var answers = Answers.None(set);
                var asked = new HashSet<AnswerPlace>();
                while (NextQuestion.Find(set, answers, Day) is { } place)
                {
                    asked.Add(place).ShouldBeTrue($"{place} is asked twice");
                    answers = Taken(set, answers, all, place);
                }

                new Evaluation(set, answers, Day).Decision.ShouldBe(new Evaluation(set, all, Day).Decision);
            },
            5
        );
    }

    private static void Each(int block, Action<RuleSet, System.Random> law, int count = 15)
    {
        for (var seed = block * 1000; seed < (block * 1000) + count; seed++)
        {
            if (RandomRules.Make(seed) is { } made)
            {
                try
                {
                    law(made.Set, made.Lot);
                }
                catch (Exception broken)
                {
                    throw new InvalidOperationException($"Seed {seed}: {new RandomRules(seed).Text}", broken);
                }
            }
        }
    }

    private static (Answers More, bool Changed) More(RuleSet set, Answers answers, System.Random lot)
    {
        var changed = false;
        foreach (var question in set.Questions.Where(q => answers.To(q.Name) is null && q.Assume is null && lot.Next(2) == 0))
        {
            answers = answers.With(question.Name, RandomRules.One(question, lot));
            changed = true;
        }

        foreach (var list in set.Lists)
        {
            if (answers.Rows(list.Name) is not { } rows)
            {
                answers = answers.WithRows(
                    list.Name,
                    Enumerable.Range(0, lot.Next(0, 4)).Select(_ => new Dictionary<string, Value>()).ToList()
                );
                continue;
            }

            for (var row = 0; row < rows; row++)
            {
                foreach (
                    var field in list.Fields.Where(f => answers.To(list.Name, row, f.Name) is null && f.Assume is null && lot.Next(2) == 0)
                )
                {
                    answers = answers.With(list.Name, row, field.Name, RandomRules.One(field, lot));
                }
            }
        }

        return (answers, changed);
    }

    private static Answers Only(RuleSet set, Answers answers, HashSet<AnswerPlace> leaves)
    {
        foreach (
            var question in set.Questions.Where(q =>
                answers.To(q.Name) is not null && q.Assume is null && !leaves.Contains(new(null, -1, q.Name))
            )
        )
        {
            answers = answers.Without(question.Name);
        }

        foreach (var list in set.Lists.Where(l => answers.Rows(l.Name) is not null))
        {
            if (leaves.All(l => l.List != list.Name))
            {
                answers = answers.WithoutRows(list.Name);
                continue;
            }

            for (var row = 0; row < answers.Rows(list.Name); row++)
            {
                foreach (var field in list.Fields.Where(f => f.Assume is null && !leaves.Contains(new(list.Name, row, f.Name))))
                {
                    answers = answers.With(list.Name, row, field.Name, null);
                }
            }
        }

        return answers;
    }

    private static Answers WithoutAssumed(RuleSet set, Answers answers)
    {
        foreach (var question in set.Questions.Where(q => q.Assume is not null))
        {
            answers = answers.Without(question.Name);
        }

        foreach (var field in set.Lists.SelectMany(l => l.Fields).Where(f => f.Assume is not null))
        {
            answers = Enumerable
                .Range(0, answers.Rows(field.List!) ?? 0)
                .Aggregate(answers, (all, row) => all.With(field.List!, row, field.Name, null));
        }

        return answers;
    }

    private static Answers Taken(RuleSet set, Answers answers, Answers all, AnswerPlace place) =>
        place.List is null ? answers.With(place.Question!, all.To(place.Question!)!.Value)
        : place.Question is { } question ? answers.With(place.List, place.Row, question, all.To(place.List, place.Row, question))
        : answers.WithRows(
            place.List,
            Enumerable.Range(0, all.Rows(place.List)!.Value).Select(_ => new Dictionary<string, Value>()).ToList()
        );
}
