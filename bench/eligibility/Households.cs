using Juluo.Rules;

namespace Juluo.Eligibility.Bench;

/// <summary>Random households, near the usual amounts, where rules have their thresholds. Every question is answered, including those that a screener assumes.</summary>
internal sealed class Households(RuleSet set)
{
    public static void Fill(RuleSet set, Batch batch, int count, Random lot)
    {
        batch.Begin(count);
        foreach (var list in set.Lists)
        {
            var starts = batch.Starts(list.Name);
            for (var i = 0; i < count; i++)
            {
                starts[i + 1] = starts[i] + Math.Max(list.Least, lot.Next(1, 6));
            }

            batch.BeginRows(list.Name, starts[count]);
            foreach (var field in list.Fields)
            {
                Fill(field, batch.Column(field.Name), starts[count], lot);
            }
        }

        foreach (var question in set.Questions)
        {
            Fill(question, batch.Column(question.Name), count, lot);
        }
    }

    /// <summary>The same household as answers, for the interpreter.</summary>
    public Answers Of(Batch batch, int index)
    {
        var answers = Answers.None(set);
        foreach (var question in set.Questions)
        {
            answers = answers.With(question.Name, Answer(question, batch.Column(question.Name)[index]));
        }

        foreach (var list in set.Lists)
        {
            var starts = batch.Starts(list.Name);
            answers = answers.WithRows(
                list.Name,
                Enumerable
                    .Range(starts[index], starts[index + 1] - starts[index])
                    .Select(row => list.Fields.ToDictionary(f => f.Name, f => Answer(f, batch.Column(f.Name)[row])))
            );
        }

        return answers;
    }

    private static void Fill(Question question, long[] column, int count, Random lot)
    {
        for (var i = 0; i < count; i++)
        {
            column[i] = One(question, lot);
        }
    }

    private static long One(Question question, Random lot)
    {
        if (question.Assume is { } assumed && lot.Next(20) > 0)
        {
            return Steps(question, assumed);
        }

        if (!question.Usual.IsEmpty && lot.Next(5) > 0)
        {
            var usual = Steps(question, question.Usual[lot.Next(question.Usual.Length)].Answer);
            return question.Type.Kind == Kind.Number && !question.Whole
                ? Math.Max(Steps(question, Value.Of(question.Range.Least)), usual + lot.Next(-40_000, 40_000))
                : usual;
        }

        return question.Type.Kind switch
        {
            Kind.YesNo => lot.Next(2),
            Kind.Choice => lot.Next(question.Type.Options.Length),
            Kind.Text => 0,
            _ => lot.NextInt64(
                (long)(question.Range.Least / question.Step).Floor(),
                Math.Min((long)(question.Range.Most / question.Step).Floor(), 600_000) + 1
            ),
        };
    }

    private static long Steps(Question question, Value value) =>
        question.Type.Kind switch
        {
            Kind.YesNo => value.IsYes ? 1 : 0,
            Kind.Choice => value.Option,
            _ => (long)(value.Number / question.Step).Floor(),
        };

    private static Value Answer(Question question, long steps) =>
        question.Type.Kind switch
        {
            Kind.YesNo => Value.Of(steps != 0),
            Kind.Choice => Value.OfOption((int)steps),
            Kind.Date => Value.Of(DateOnly.FromDayNumber((int)steps)),
            _ => Value.Of((Exact)steps * question.Step),
        };
}
