namespace Juluo.Rules;

/// <summary>
/// A block of people or records by columns, and the results of it. Fill it, run it, read it, begin again: its arrays are kept, so a run over millions needs the memory of one
/// block. Not for several threads at once; take one for each.
/// </summary>
/// <remarks>
/// In a column stands a whole number for each: of yes and no 1 and 0, of a choice the place of the option, of a date its day number, of a number how many steps of the question it is
/// (1250 for 12.50 in steps of 0.01), of a text its number by <see cref="CompiledRules.TextId"/>.
/// </remarks>
public sealed class Batch
{
    /// <summary>What stands in a column where there is no answer.</summary>
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

    /// <summary>How many people or records are in it.</summary>
    public int Count { get; private set; }

    /// <summary>Those whose answers were not complete: the interpreter worked them out. Where not even it is certain, the result is <see cref="Missing"/>.</summary>
    public int Incomplete => Unanswered.Count;

    internal long[][] Single { get; }

    internal long[][][] Fields { get; }

    internal int[][] Starts_ { get; }

    internal long[][] Results { get; }

    internal int[][] Lines { get; }

    /// <summary>Whose answers are not complete, and what each did not answer: in which list (-1 for none), which question, and where in its column.</summary>
    internal Dictionary<int, HashSet<(int List, int Question, int Index)>> Unanswered { get; } = [];

    /// <summary>Lists that are not answered, and of whom.</summary>
    internal HashSet<(int List, int Person)> Open { get; } = [];

    /// <summary>What one did not answer: from now on one is incomplete.</summary>
    internal HashSet<(int List, int Question, int Index)> UnansweredOf(int person) =>
        Unanswered.TryGetValue(person, out var known) ? known : Unanswered[person] = [];

    /// <summary>How many results a rule has.</summary>
    internal int RowsOf(Rule rule) => rule.List is null ? Count : Starts_[List(rule.List)][Count];

    /// <summary>Begins a block: every answer is missing, every list has no rows.</summary>
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

    /// <summary>Says how many rows a list has altogether: every answer in them is missing. Write where each one's rows begin into <see cref="Starts"/>.</summary>
    public void BeginRows(string list, int total) => Grow(Fields[List(list)], total);

    /// <summary>The column of a question; <see cref="Count"/> numbers of it are read, or as many as its list has rows.</summary>
    /// <exception cref="ArgumentException">There is no such question.</exception>
    public long[] Column(string question)
    {
        var asked = _rules.Set.Question(question) ?? throw new ArgumentException($"There is no question {question}.", nameof(question));
        return asked.List is null ? Single[asked.Ordinal] : Fields[List(asked.List)][asked.Ordinal];
    }

    /// <summary>Where the rows of each begin in a list, and last where all end: <see cref="Count"/> + 1 numbers that never fall.</summary>
    public int[] Starts(string list) => Starts_[List(list)];

    /// <summary>Says that a list of one is not answered; one who has no rows in a list has none.</summary>
    public void LeaveOpen(string list, int person)
    {
        Open.Add((List(list), person));
        UnansweredOf(person);
    }

    /// <summary>The results of a rule, as its column: for a number, divide by <see cref="CompiledRules.Scale"/>.</summary>
    /// <exception cref="ArgumentException">The rule is not worked out.</exception>
    public long[] Result(string rule) => Results[_rules.Wanted(rule).Ordinal];

    /// <summary>Which line of a rule that chooses was met, from 0; -1 where it is not known.</summary>
    /// <exception cref="ArgumentException">The rule is not worked out, or does not choose.</exception>
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
