namespace Juluo.Rules;

/// <summary>
/// A block of people or records stored in columns, together with the results. Fill it, run it, read it and begin again: the arrays are reused, so a run over millions needs the memory
/// of one block. Not thread-safe; use one per thread.
/// </summary>
/// <remarks>
/// A column has one whole number per person or row: 1 or 0 for yes and no, the option's index for a choice, the day number for a date, the number of the question's steps for a number
/// (1250 for 12.50 in steps of 0.01), and the number from <see cref="CompiledRules.TextId"/> for a text.
/// </remarks>
public sealed class Batch
{
    /// <summary>The value in a column that marks a missing answer or an unknown result.</summary>
    public const long Missing = long.MinValue;

    private readonly CompiledRules _rules;

    internal Batch(CompiledRules rules)
    {
        _rules = rules;
        Single = new long[rules.Set.Questions.Length][];
        Fields = [.. rules.Set.Lists.Select(l => new long[l.Fields.Length][])];
        Starts_ = [.. rules.Set.Lists.Select(_ => new int[1])];
        Results = new long[rules.Set.Rules.Length][];
        Lines = new int[rules.Set.Rules.Length][];
        Fill(Single);
        Array.ForEach(Fields, Fill);
        Fill(Results);
        Array.Fill(Lines, []);

        static void Fill(long[][] columns) => Array.Fill(columns, []);
    }

    /// <summary>The number of people or records that the block contains.</summary>
    public int Count { get; private set; }

    /// <summary>The number of people with incomplete answers, which the interpreter evaluated. A result it cannot determine either is <see cref="Missing"/>.</summary>
    public int Incomplete => Unanswered.Count;

    internal long[][] Single { get; }

    internal long[][][] Fields { get; }

    internal int[][] Starts_ { get; }

    internal long[][] Results { get; }

    internal int[][] Lines { get; }

    /// <summary>Unanswered questions by person: the list (-1 for none), the question, and the index in its column.</summary>
    internal Dictionary<int, HashSet<(int List, int Question, int Index)>> Unanswered { get; } = [];

    /// <summary>The lists that are not answered, each with the index of the person.</summary>
    internal HashSet<(int List, int Person)> Open { get; } = [];

    /// <summary>Returns the set of a person's unanswered questions, for adding to it. The call marks the person as incomplete.</summary>
    internal HashSet<(int List, int Question, int Index)> UnansweredOf(int person) =>
        Unanswered.TryGetValue(person, out var known) ? known : Unanswered[person] = [];

    /// <summary>Returns the number of results that a rule has.</summary>
    internal int RowsOf(Rule rule) => rule.List is null ? Count : Starts_[List(rule.List)][Count];

    /// <summary>Begins a block: every answer is missing and every list is empty.</summary>
    public void Begin(int count)
    {
        Count = count;
        Unanswered.Clear();
        Open.Clear();
        Grow(Single, count);
        for (var i = 0; i < Starts_.Length; i++)
        {
            if (Starts_[i].Length < count + 1)
            {
                Starts_[i] = new int[count + 1];
            }

            Array.Clear(Starts_[i], 0, count + 1);
        }
    }

    /// <summary>Sets the total number of rows of a list and marks all their answers as missing. Write where each person's rows begin into <see cref="Starts"/>.</summary>
    public void BeginRows(string list, int total) => Grow(Fields[List(list)], total);

    /// <summary>Returns the column of a question. The first <see cref="Count"/> numbers are read, or for a question of a list as many as the list has rows.</summary>
    /// <exception cref="ArgumentException">There is no such question.</exception>
    public long[] Column(string question)
    {
        var asked = _rules.Set.Question(question) ?? throw new ArgumentException($"There is no question {question}.", nameof(question));
        return asked.List is null ? Single[asked.Ordinal] : Fields[List(asked.List)][asked.Ordinal];
    }

    /// <summary>Returns the offsets of a list: where each person's rows begin, and last where all end. <see cref="Count"/> + 1 numbers, never decreasing.</summary>
    public int[] Starts(string list) => Starts_[List(list)];

    /// <summary>Marks a person's list as unanswered. Without this call, a person with no rows has an empty list.</summary>
    public void LeaveOpen(string list, int person)
    {
        Open.Add((List(list), person));
        UnansweredOf(person);
    }

    /// <summary>Returns the results of a rule as a column; divide numbers by <see cref="CompiledRules.Scale"/>.</summary>
    /// <exception cref="ArgumentException">The rule was not compiled as a result.</exception>
    public long[] Result(string rule) => Results[_rules.Wanted(rule).Ordinal];

    /// <summary>Returns the index, from 0, of the line that applied in a rule with lines; -1 where it is not known.</summary>
    /// <exception cref="ArgumentException">The rule was not compiled as a result, or has no lines.</exception>
    public int[] Line(string rule) =>
        Lines[_rules.Wanted(rule).Ordinal] is { Length: > 0 } lines
            ? lines
            : throw new ArgumentException($"{rule} has no lines.", nameof(rule));

    private int List(string name) =>
        (_rules.Set.List(name) ?? throw new ArgumentException($"There is no list {name}.", nameof(name))).Ordinal;

    private static void Grow(long[][] columns, int count)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i].Length < count)
            {
                columns[i] = new long[count];
            }

            Array.Fill(columns[i], Missing, 0, count);
        }
    }
}
