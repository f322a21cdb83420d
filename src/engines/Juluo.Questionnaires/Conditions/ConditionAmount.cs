namespace Juluo.Questionnaires;

/// <summary>A number computed by a condition: a sum of answers, numbers of table rows, column sums and literals.</summary>
internal sealed record ConditionAmount(IReadOnlyList<ConditionAmount.Term> Terms)
{
    /// <summary>The question, if the amount is a single answer; otherwise null.</summary>
    public string? Alone => Terms is [Answer answer] ? answer.Question : null;

    public IEnumerable<string> Questions => Terms.Select(t => t.Question).OfType<string>();

    public string Text => string.Join(" + ", Terms.Select(t => t.Text));

    /// <returns>The amount; null if one of its terms is unknown.</returns>
    public decimal? Of(AnswerSet answers)
    {
        decimal? sum = 0;
        foreach (var term in Terms)
            sum += term.Of(answers);
        return sum;
    }

    public abstract record Term(string? Question, string Text)
    {
        public abstract decimal? Of(AnswerSet answers);
    }

    /// <param name="Value">A number, or a day as counted by <see cref="SaidDay.NumberOf"/>.</param>
    public sealed record Literal(decimal Value, string Said, bool IsDay) : Term(null, Said)
    {
        public override decimal? Of(AnswerSet answers) => Value;
    }

    public sealed record Answer(string Of_) : Term(Of_, Of_)
    {
        public override decimal? Of(AnswerSet answers) => answers[Of_]?.Number;
    }

    public sealed record Rows(string Table) : Term(Table, $"rows of {Table}")
    {
        public override decimal? Of(AnswerSet answers) => (answers[Table] as SaidRows)?.Rows.Count;
    }

    /// <summary>The sum of a column; null for a table without rows.</summary>
    public sealed record Sum(string Table, string Column) : Term(Table, $"sum of {Table}.{Column}")
    {
        public override decimal? Of(AnswerSet answers) =>
            answers[Table] is SaidRows { Rows.Count: > 0 } table ? table.Rows.Sum(r => r.GetValueOrDefault(Column)?.Number ?? 0) : null;
    }
}
