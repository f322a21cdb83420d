using System.Collections.Immutable;

namespace Juluo.Rules;

/// <summary>A rule: what it is called, what it says, where it is from, and its formula over time.</summary>
public sealed record Rule
{
    /// <summary>What formulas call it.</summary>
    public required string Name { get; init; }

    /// <summary>The list about whose rows it is; null if it is about the whole.</summary>
    public string? List { get; init; }

    /// <summary>The type of its result.</summary>
    public required RuleType Type { get; init; }

    /// <summary>What it is called.</summary>
    public Texts Title { get; init; } = Texts.None;

    /// <summary>Where it is from.</summary>
    public ImmutableArray<Citation> Cites { get; init; } = [];

    /// <summary>Where two sources disagree about it, and how.</summary>
    public Texts Note { get; init; } = Texts.None;

    /// <summary>What is said of its result: by <c>yes</c>, <c>no</c> or an option; by the empty text for every result.</summary>
    public ImmutableSortedDictionary<string, Texts> Says { get; init; } = ImmutableSortedDictionary<string, Texts>.Empty;

    /// <summary>What the options of a choice are called, in their order.</summary>
    public ImmutableArray<Texts> OptionTexts { get; init; } = [];

    internal ImmutableArray<RuleVersion> Versions { get; init; } = [];

    internal int Ordinal { get; init; }

    internal Place At { get; init; }

    /// <summary>Its formula on a day.</summary>
    internal Formula On(DateOnly day) => VersionOn(day).Formula;

    /// <summary>Where it is from on a day.</summary>
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
