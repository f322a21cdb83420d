using System.Collections.Immutable;

namespace Juluo.Rules;

/// <summary>The answers given so far. Immutable: adding an answer returns a new instance.</summary>
public sealed class Answers
{
    private readonly RuleSet _set;
    private readonly ImmutableArray<Value?> _single;
    private readonly ImmutableArray<ImmutableArray<ImmutableArray<Value?>>?> _rows;

    private Answers(RuleSet set, ImmutableArray<Value?> single, ImmutableArray<ImmutableArray<ImmutableArray<Value?>>?> rows) =>
        (_set, _single, _rows) = (set, single, rows);

    /// <summary>Returns answers to a set of rules with every question open.</summary>
    public static Answers None(RuleSet set) =>
        new(
            set,
            [.. Enumerable.Repeat<Value?>(null, set.Questions.Length)],
            [.. set.Lists.Select(_ => (ImmutableArray<ImmutableArray<Value?>>?)null)]
        );

    /// <summary>Returns a copy of these answers in which a question is answered.</summary>
    /// <exception cref="ArgumentException">There is no such question, or the answer is outside of its range.</exception>
    public Answers With(string question, Value answer)
    {
        var asked = Single(question);
        return new(_set, _single.SetItem(asked.Ordinal, Checked(asked, answer)), _rows);
    }

    /// <summary>Returns these answers without the answer to a question.</summary>
    public Answers Without(string question) => new(_set, _single.SetItem(Single(question).Ordinal, null), _rows);

    /// <summary>Returns these answers with all rows of a list; in a row, an unanswered question is null or absent.</summary>
    /// <exception cref="ArgumentException">There is no such list or question, there are too many rows, or an answer is outside of its range.</exception>
    public Answers WithRows(string list, IEnumerable<IReadOnlyDictionary<string, Value>> rows)
    {
        var asked = _set.List(list) ?? throw new ArgumentException($"There is no list {list}.", nameof(list));
        var filled = rows.Select(row => Row(asked, row)).ToImmutableArray();
        if (filled.Length > asked.Most)
        {
            throw new ArgumentException($"{list} has {filled.Length} rows; at most {asked.Most} can be.", nameof(rows));
        }

        return new(_set, _single, _rows.SetItem(asked.Ordinal, filled));
    }

    /// <summary>Returns a copy of these answers in which a question is answered for one row. A null answer clears it.</summary>
    /// <exception cref="ArgumentException">The list or question does not exist, the list has no rows yet, or the answer is out of range.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The list has no such row.</exception>
    public Answers With(string list, int row, string question, Value? answer)
    {
        var asked = _set.List(list) ?? throw new ArgumentException($"There is no list {list}.", nameof(list));
        var field = Field(asked, question);
        var rows = _rows[asked.Ordinal] ?? throw new ArgumentException($"{list} has no rows yet.", nameof(list));
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, rows.Length);
        return new(
            _set,
            _single,
            _rows.SetItem(
                asked.Ordinal,
                rows.SetItem(row, rows[row].SetItem(field.Ordinal, answer is { } given ? Checked(field, given) : null))
            )
        );
    }

    /// <summary>Returns a copy of these answers in which a list is not answered.</summary>
    public Answers WithoutRows(string list) =>
        new(
            _set,
            _single,
            _rows.SetItem((_set.List(list) ?? throw new ArgumentException($"There is no list {list}.", nameof(list))).Ordinal, null)
        );

    /// <summary>Returns the answer to a question that is asked once; null while it is open.</summary>
    public Value? To(string question) => _single[Single(question).Ordinal];

    /// <summary>Returns the number of rows of a list, or null while it is not answered.</summary>
    public int? Rows(string list) =>
        _rows[(_set.List(list) ?? throw new ArgumentException($"There is no list {list}.", nameof(list))).Ordinal]?.Length;

    /// <summary>Returns the answer to a question about a row; null while it is open, or while the list is not answered.</summary>
    public Value? To(string list, int row, string question)
    {
        var asked = _set.List(list) ?? throw new ArgumentException($"There is no list {list}.", nameof(list));
        return _rows[asked.Ordinal]?[row][Field(asked, question).Ordinal];
    }

    internal Value? Single(int ordinal) => _single[ordinal];

    internal ImmutableArray<ImmutableArray<Value?>>? RowsOf(int list) => _rows[list];

    private Question Single(string name) =>
        _set.Questions.FirstOrDefault(q => q.Name == name) ?? throw new ArgumentException($"There is no question {name}.", nameof(name));

    private static Question Field(QuestionList list, string name) =>
        list.Fields.FirstOrDefault(f => f.Name == name)
        ?? throw new ArgumentException($"There is no question {name} in {list.Name}.", nameof(name));

    private static ImmutableArray<Value?> Row(QuestionList list, IReadOnlyDictionary<string, Value> row)
    {
        if (row.Keys.FirstOrDefault(k => list.Fields.All(f => f.Name != k)) is { } unknown)
        {
            throw new ArgumentException($"There is no question {unknown} in {list.Name}.", nameof(row));
        }

        return [.. list.Fields.Select(f => row.TryGetValue(f.Name, out var given) ? Checked(f, given) : (Value?)null)];
    }

    private static Value Checked(Question question, Value answer) =>
        question.Range.Holds(answer)
            ? answer
            : throw new ArgumentException(
                $"{answer} is not an answer to {question.Name}: it must be {question.Type}, {question.Range}.",
                nameof(answer)
            );
}
