using System.Collections.Immutable;

namespace Juluo.Rules;

/// <summary>The reading chosen for each disputed question.</summary>
public sealed class Readings
{
    private readonly RuleSet _set;
    private readonly ImmutableArray<int> _taken;

    private Readings(RuleSet set, ImmutableArray<int> taken) => (_set, _taken) = (set, taken);

    /// <summary>Returns the usual reading of every disputed question.</summary>
    public static Readings Usual(RuleSet set) => new(set, [.. set.Readings.Select(r => r.Usual)]);

    /// <summary>Returns every combination of readings; their number is the product of the numbers of options.</summary>
    public static IEnumerable<Readings> All(RuleSet set) =>
        set.Readings.Aggregate(
            (IEnumerable<ImmutableArray<int>>)
                [
                    [],
                ],
            (taken, reading) => taken.SelectMany(t => Enumerable.Range(0, reading.Options.Length).Select(t.Add)),
            taken => taken.Select(t => new Readings(set, t))
        );

    /// <summary>Returns these readings with another one for a disputed question.</summary>
    /// <exception cref="ArgumentException">There is no such question or reading.</exception>
    public Readings With(string reading, string option)
    {
        var disputed =
            _set.Readings.FirstOrDefault(r => r.Name == reading)
            ?? throw new ArgumentException($"Nothing disputed is called {reading}.", nameof(reading));
        var place = disputed.Options.ToList().FindIndex(o => o.Name == option);
        return place < 0
            ? throw new ArgumentException($"{reading} has no reading {option}.", nameof(option))
            : new(_set, _taken.SetItem(disputed.Ordinal, place));
    }

    /// <summary>Returns the chosen reading of a disputed question.</summary>
    public ReadingOption Of(Reading reading) => reading.Options[_taken[reading.Ordinal]];

    internal int Of(int ordinal) => _taken[ordinal];
}
