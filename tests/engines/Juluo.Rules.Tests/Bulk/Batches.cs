namespace Juluo.Rules.Tests;

/// <summary>Fills batches from answers.</summary>
internal static class Batches
{
    public static Batch Of(CompiledRules compiled, IReadOnlyList<Answers> people)
    {
        var (set, batch) = (compiled.Set, compiled.NewBatch());
        batch.Begin(people.Count);
        foreach (var list in set.Lists)
        {
            batch.BeginRows(list.Name, people.Sum(p => p.Rows(list.Name) ?? 0));
        }

        for (var i = 0; i < people.Count; i++)
        {
            foreach (var question in set.Questions)
            {
                batch.Column(question.Name)[i] = Number(compiled, question, people[i].To(question.Name));
            }

            foreach (var list in set.Lists)
            {
                var start = batch.Starts(list.Name)[i];
                var rows = people[i].Rows(list.Name) ?? 0;
                if (people[i].Rows(list.Name) is null)
                {
                    batch.LeaveOpen(list.Name, i);
                }

                batch.Starts(list.Name)[i + 1] = start + rows;
                for (var row = 0; row < rows; row++)
                {
                    foreach (var field in list.Fields)
                    {
                        batch.Column(field.Name)[start + row] = Number(compiled, field, people[i].To(list.Name, row, field.Name));
                    }
                }
            }
        }

        return batch;
    }

    private static long Number(CompiledRules compiled, Question question, Value? value) =>
        value is { } known ? compiled.Number(question, known) : Batch.Missing;
}
