using System.Collections.Immutable;

namespace Juluo.Rules;

/// <summary>A rule: its name, its texts, its citations, and its formula over time.</summary>
public sealed record Rule
{
    /// <summary>The name of the rule in formulas.</summary>
    public required string Name { get; init; }

    /// <summary>The list whose rows it is about; null if it is about the whole.</summary>
    public string? List { get; init; }

    /// <summary>The type of the result.</summary>
    public required RuleType Type { get; init; }

    /// <summary>The title of the rule, by language, as people read it.</summary>
    public Texts Title { get; init; } = Texts.None;

    /// <summary>The citations of the rule; those of a version replace them while it is in force.</summary>
    public ImmutableArray<Citation> Cites { get; init; } = [];

    /// <summary>A note on how two sources disagree about it, if they do.</summary>
    public Texts Note { get; init; } = Texts.None;

    /// <summary>The sentence for each result: by <c>yes</c>, <c>no</c> or an option; by the empty text for every result.</summary>
    public ImmutableSortedDictionary<string, Texts> Says { get; init; } = ImmutableSortedDictionary<string, Texts>.Empty;

    /// <summary>The labels of a choice's options, in their order.</summary>
    public ImmutableArray<Texts> OptionTexts { get; init; } = [];

    internal ImmutableArray<RuleVersion> Versions { get; init; } = [];

    internal int Ordinal { get; init; }

    internal Place At { get; init; }

    /// <summary>Returns the formula in force on a day. Throws if there is none.</summary>
    internal Formula On(DateOnly day) => VersionOn(day).Formula;

    /// <summary>Returns the citations for a day: those of the version in force, otherwise those of the rule.</summary>
    public ImmutableArray<Citation> CitesOn(DateOnly day) => VersionOn(day).Cites is { Length: > 0 } own ? own : Cites;

    private RuleVersion VersionOn(DateOnly day)
    {
        foreach (var version in Versions)
        {
            if (version.Period.Has(day))
            {
                return version;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(day), day, $"{Name} has no formula on this day.");
    }
}
