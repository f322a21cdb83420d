namespace Juluo.Rules.Tests;

/// <summary>Random households: questions for everyone are answered, others occasionally, so that every rule is reached.</summary>
internal static class Households
{
    public static Answers Draw(RuleSet set, System.Random lot)
    {
        var answers = Answers.None(set);
        foreach (var question in set.Questions.Where(q => q.Assume is null || lot.Next(12) == 0))
        {
            answers = answers.With(question.Name, One(question, lot));
        }

        foreach (var list in set.Lists)
        {
            answers = answers.WithRows(
                list.Name,
                Enumerable
                    .Range(0, Math.Max(list.Least, lot.Next(1, 5)))
                    .Select(_ =>
                        list.Fields.Where(f => f.Assume is null || lot.Next(15) == 0)
                            .ToDictionary(f => f.Name, f => One(f, lot), StringComparer.Ordinal)
                    )
                    .ToList()
            );
        }

        return answers;
    }

    private static Value One(Question question, System.Random lot)
    {
        // near usual amounts, where the rules have their thresholds
        if (!question.Usual.IsEmpty && lot.Next(5) > 0)
        {
            var usual = question.Usual[lot.Next(question.Usual.Length)].Answer;
            if (usual.Kind != Kind.Number || question.Whole || lot.Next(2) == 0)
            {
                return usual;
            }

            var moved = usual.Number + ((Exact)(long)lot.Next(-40_000, 40_000) * question.Step);
            return Value.Of(Exact.Max(question.Range.Least, Exact.Min(question.Range.Most, moved)));
        }

        if (question.Type.Kind == Kind.Number && !question.Whole)
        {
            return Value.Of(Exact.Min(question.Range.Most, question.Range.Least + ((Exact)(long)lot.Next(0, 600_000) * question.Step)));
        }

        return RandomRules.One(question, lot);
    }
}
