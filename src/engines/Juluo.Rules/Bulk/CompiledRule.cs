namespace Juluo.Rules;

/// <summary>One rule, compiled to a loop over the columns of a batch.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Scale">The denominator of its results.</param>
/// <param name="Loop">The loop: from 0 to the number of people, or over all rows of its list.</param>
/// <param name="HasLines">True if the loop records the line that applied.</param>
internal sealed record CompiledRule(Rule Rule, long Scale, Action<Batch, long[], int[]> Loop, bool HasLines)
{
    public void Run(Batch batch)
    {
        var rows = batch.RowsOf(Rule);
        if (batch.Results[Rule.Ordinal].Length < rows)
        {
            batch.Results[Rule.Ordinal] = new long[rows];
        }

        if (HasLines && batch.Lines[Rule.Ordinal].Length < Math.Max(rows, 1))
        {
            batch.Lines[Rule.Ordinal] = new int[Math.Max(rows, 1)];
        }

        Loop(batch, batch.Results[Rule.Ordinal], batch.Lines[Rule.Ordinal]);
    }

    /// <summary>Stores the results that the interpreter found for one person with incomplete answers.</summary>
    public void Take(Batch batch, int person, CompiledRules rules, Evaluation evaluation)
    {
        if (Rule.List is null)
        {
            Take(batch, person, Row.None, rules, evaluation);
            return;
        }

        var starts = batch.Starts(Rule.List);
        for (var i = starts[person]; i < starts[person + 1]; i++)
        {
            Take(batch, i, new(Rule.List, i - starts[person]), rules, evaluation);
        }
    }

    private void Take(Batch batch, int index, Row row, CompiledRules rules, Evaluation evaluation)
    {
        var value = evaluation.OfRule(Rule, row);
        batch.Results[Rule.Ordinal][index] = !value.IsKnown
            ? Batch.Missing
            : Rule.Type.Kind switch
            {
                Kind.YesNo => value.IsYes ? 1 : 0,
                Kind.Choice => value.Option,
                Kind.Text => rules.TextId(value.Word!),
                _ => (long)(value.Number * (Exact)Scale).Above,
            };
        if (HasLines)
        {
            batch.Lines[Rule.Ordinal][index] = evaluation.LineOf(Rule, row) ?? -1;
        }
    }
}
