using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Juluo.Rules;

/// <summary>
/// Rules as machine code for one day and one set of readings. Each rule becomes a loop over the columns of a <see cref="Batch"/>, in whole numbers whose denominators follow from the
/// formulas, so results are as exact as those of <see cref="Evaluation"/>, which evaluates incomplete people. Safe for several threads if each has its own batch.
/// Time is linear in rules times rows.
/// </summary>
public sealed class CompiledRules
{
    private readonly DateOnly _on;
    private readonly Readings _readings;
    private readonly ConcurrentDictionary<string, int> _texts = new(StringComparer.Ordinal);
    private readonly List<string> _textById = [];
    private readonly Lock _textLock = new();
    private readonly ImmutableArray<CompiledRule> _steps;
    private readonly ImmutableHashSet<string> _wanted;
    private readonly ImmutableArray<Question> _needed;

    private CompiledRules(RuleSet set, DateOnly on, Readings readings, ImmutableHashSet<string> wanted)
    {
        Set = set;
        _on = on;
        _readings = readings;
        _wanted = wanted;
        var compiler = new RuleCompiler(this, on, readings);
        _steps = compiler.Compile([.. set.Rules.Where(r => wanted.Contains(r.Name))]);
        _needed = [.. compiler.Needed];
    }

    /// <summary>The set that the compiled rules belong to.</summary>
    public RuleSet Set { get; }

    /// <summary>Compiles the wanted rules, or those of <see cref="RuleSet.Results"/> if none are named, together with the rules that they need.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day is outside of the rules' period.</exception>
    /// <exception cref="ArgumentException">A named rule does not exist.</exception>
    /// <exception cref="NotSupportedException">A number can grow beyond 62 bits; narrow the ranges of the questions, or use the interpreter.</exception>
    public static CompiledRules Compile(RuleSet set, DateOnly on, Readings? readings = null, params IReadOnlyCollection<string> wanted)
    {
        if (!set.Period.Has(on))
        {
            throw new ArgumentOutOfRangeException(
                nameof(on),
                on,
                $"{set.Name} is set from {set.Period.From:yyyy-MM-dd} until {set.Period.Until:yyyy-MM-dd}."
            );
        }

        foreach (var name in wanted.Where(w => set.Rule(w) is null))
        {
            throw new ArgumentException($"There is no rule {name}.", nameof(wanted));
        }

        return new(set, on, readings ?? Readings.Usual(set), wanted.Count > 0 ? [.. wanted] : [.. set.Results.Select(r => r.Name)]);
    }

    /// <summary>Returns an empty batch, which one thread at a time may use.</summary>
    public Batch NewBatch() => new(this);

    /// <summary>Returns the number by which the whole numbers in a rule's column must be divided.</summary>
    public long Scale(string rule)
    {
        var ordinal = Wanted(rule).Ordinal;
        return _steps.First(s => s.Rule.Ordinal == ordinal).Scale;
    }

    /// <summary>Returns the result of a rule as a value; unknown where it is missing.</summary>
    public Value Value(Batch batch, string rule, int index)
    {
        var of = Wanted(rule);
        var number = batch.Results[of.Ordinal][index];
        if (number == Batch.Missing)
        {
            return Evaluation.Static(Set, _on, _on, _readings).OfRule(of, Row.None);
        }

        return of.Type.Kind switch
        {
            Kind.YesNo => Rules.Value.Of(number != 0),
            Kind.Choice => Rules.Value.OfOption((int)number),
            Kind.Date => Rules.Value.Of(DateOnly.FromDayNumber((int)number)),
            Kind.Text => Rules.Value.Of(Text((int)number)),
            _ => Rules.Value.Of(Exact.Of(number, Scale(rule))),
        };
    }

    /// <summary>Returns the number that represents a text in columns. Safe for several threads; a text keeps its number for the lifetime of this object.</summary>
    public int TextId(string text)
    {
        if (_texts.TryGetValue(text, out var known))
        {
            return known;
        }

        lock (_textLock)
        {
            if (!_texts.TryGetValue(text, out known))
            {
                known = _textById.Count;
                _textById.Add(text);
                _texts[text] = known;
            }

            return known;
        }
    }

    /// <summary>Evaluates a block. People with a missing answer that has no assumed one are evaluated by the interpreter.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An answer is outside of its question's range.</exception>
    public void Run(Batch batch)
    {
        Complete(batch);
        foreach (var step in _steps)
        {
            step.Run(batch);
        }

        foreach (var (person, unanswered) in batch.Unanswered)
        {
            Interpret(batch, person, unanswered);
        }
    }

    internal Rule Wanted(string name) =>
        Set.Rule(name) is { } rule && _wanted.Contains(name)
            ? rule
            : throw new ArgumentException($"{name} is not worked out: name it when compiling.", nameof(name));

    internal string Text(int id)
    {
        lock (_textLock)
        {
            return _textById[id];
        }
    }

    /// <summary>Fills in assumed answers, and the answers of questions that do not apply, and finds the people whose answers are incomplete.</summary>
    private void Complete(Batch batch)
    {
        foreach (var question in _needed)
        {
            var list = question.List is null ? null : Set.List(question.List);
            var column = list is null ? batch.Single[question.Ordinal] : batch.Fields[list.Ordinal][question.Ordinal];
            var count = list is null ? batch.Count : batch.Starts_[list.Ordinal][batch.Count];
            var (least, most) = Bounds(question);
            var assumed = question.Assume is { } assume ? Number(question, assume) : Batch.Missing;
            var owner = 0;
            for (var i = 0; i < count; i++)
            {
                var number = column[i];
                if (number >= least && number <= most)
                {
                    continue;
                }

                if (number != Batch.Missing)
                {
                    throw new ArgumentOutOfRangeException(nameof(batch), number, $"{question.Name} is outside of its range in row {i}.");
                }

                if (assumed != Batch.Missing)
                {
                    column[i] = assumed;
                    continue;
                }

                if (list is null && question.Otherwise is { } otherwise && IsNotAsked(batch, question, i))
                {
                    column[i] = Number(question, otherwise);
                    continue;
                }

                column[i] = least; // any valid answer; the interpreter's result replaces the one computed from it
                while (list is not null && batch.Starts_[list.Ordinal][owner + 1] <= i)
                {
                    owner++;
                }

                batch.UnansweredOf(list is null ? i : owner).Add((list?.Ordinal ?? -1, question.Ordinal, i));
            }
        }
    }

    private bool IsNotAsked(Batch batch, Question question, int person) =>
        question.Presupposes.Any(p =>
            batch.Single[p.Question.Ordinal][person] is var number && number == Batch.Missing
                ? p.Question.Assume is { } assumed && p.Holds(assumed) == false
                    || (p.Question.Otherwise is { } otherwise && p.Holds(otherwise) == false && IsNotAsked(batch, p.Question, person))
                : p.Holds(Answer(p.Question, number)) == false
        );

    private void Interpret(Batch batch, int person, HashSet<(int List, int Question, int Index)> unanswered)
    {
        var answers = Answers.None(Set);
        foreach (var question in _needed.Where(q => q.List is null && !unanswered.Contains((-1, q.Ordinal, person))))
        {
            answers = answers.With(question.Name, Answer(question, batch.Single[question.Ordinal][person]));
        }

        foreach (var list in Set.Lists.Where(l => !batch.Open.Contains((l.Ordinal, person))))
        {
            var (from, to) = (batch.Starts_[list.Ordinal][person], batch.Starts_[list.Ordinal][person + 1]);
            answers = answers.WithRows(
                list.Name,
                Enumerable
                    .Range(from, to - from)
                    .Select(i =>
                        _needed
                            .Where(q => q.List == list.Name && !unanswered.Contains((list.Ordinal, q.Ordinal, i)))
                            .ToDictionary(q => q.Name, q => Answer(q, batch.Fields[list.Ordinal][q.Ordinal][i]), StringComparer.Ordinal)
                    )
            );
        }

        var evaluation = new Evaluation(Set, answers, _on, _readings);
        foreach (var step in _steps.Where(s => _wanted.Contains(s.Rule.Name)))
        {
            step.Take(batch, person, this, evaluation);
        }
    }

    private Value Answer(Question question, long number) =>
        question.Type.Kind switch
        {
            Kind.YesNo => Rules.Value.Of(number != 0),
            Kind.Choice => Rules.Value.OfOption((int)number),
            Kind.Date => Rules.Value.Of(DateOnly.FromDayNumber((int)number)),
            Kind.Text => Rules.Value.Of(Text((int)number)),
            _ => Rules.Value.Of((Exact)number * question.Step),
        };

    internal long Number(Question question, Value value) =>
        question.Type.Kind switch
        {
            Kind.YesNo => value.IsYes ? 1 : 0,
            Kind.Choice => value.Option,
            Kind.Text => TextId(value.Word!),
            Kind.Date => (long)value.Number.Above,
            _ => (long)(value.Number / question.Step).Floor(),
        };

    internal static (long Least, long Most) Bounds(Question question) =>
        question.Type.Kind switch
        {
            Kind.YesNo => (0, 1),
            Kind.Choice => (0, question.Type.Options.Length - 1),
            Kind.Text => (0, int.MaxValue),
            Kind.Date => ((long)question.Range.Least.Above, (long)question.Range.Most.Above),
            _ => ((long)-(-question.Range.Least / question.Step).Floor(), (long)(question.Range.Most / question.Step).Floor()),
        };
}
