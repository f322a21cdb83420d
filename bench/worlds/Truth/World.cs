namespace Juluo.Worlds.Bench;

/// <summary>
/// A community with its ground truth: acceptance, attendance, usefulness. Written by people who had not read how Juluo chooses
/// introductions, so that nothing in it repeats that formula. Days are counted from the first Monday on which an operator introduces
/// people; earlier days have negative numbers, from <see cref="FirstDay"/> on.
/// </summary>
/// <remarks>Everything is a function of its arguments and the seed: the same answer however often and in whatever order.</remarks>
public abstract class World
{
    /// <summary>Twelve weeks before the trial.</summary>
    public const int FirstDay = -84;

    /// <summary>Twelve weeks of trial, and two weeks in which the last introductions may still lead to a meeting.</summary>
    public const int LastDay = 97;

    /// <summary>A short name for tables: "taste".</summary>
    public abstract string Name { get; }

    /// <summary>The seed of the run: another seed is another community of the same kind.</summary>
    public abstract ulong Seed { get; }

    /// <summary>The deciding factor of this world, in one sentence.</summary>
    public abstract string Sentence { get; }

    /// <summary>The community's data about its people; a program may see only this, attendance, and meetings.</summary>
    public abstract IReadOnlyList<Resident> People { get; }

    /// <summary>True if a person comes on a day; no person comes before they have joined.</summary>
    public abstract bool Comes(int person, int day);

    /// <summary>The house of a person on a day on which they come.</summary>
    public abstract int Site(int person, int day);

    /// <summary>Encounters on a day without introductions, in order of time.</summary>
    public abstract IReadOnlyList<Encounter> Encounters(int day);

    /// <summary>P(a person accepts to meet another) when asked on a day, 0 … 1. Not symmetric.</summary>
    public abstract double SaysYes(int person, int other, int day);

    /// <summary>P(a person who said yes turns up) when both are in the same house on a day, 0 … 1.</summary>
    public abstract double TurnsUp(int person, int other, int day);

    /// <summary>P(the two find it useful, both of them | they meet), 0 … 1. Symmetric.</summary>
    public abstract double Useful(int a, int b, int day);
}

/// <param name="Trade">In English: "graphic design".</param>
/// <param name="Languages">BCP 47 codes; the first is the language in which the program addresses the person.</param>
/// <param name="House">The number of their house.</param>
/// <param name="JoinedOn">The day; some join during the trial.</param>
/// <param name="PresenceCounts">True if they agreed that their presence counts; encounters of others must not be used.</param>
/// <param name="PerMonth">The number of introductions they want per month, 0 … 8; two is usual.</param>
public sealed record Resident(
    string Trade,
    IReadOnlyList<string> Languages,
    int House,
    int JoinedOn,
    IReadOnlyList<Posting> Needs,
    IReadOnlyList<Posting> Offers,
    bool PresenceCounts,
    int PerMonth
);

/// <summary>A need or an offer as the person wrote it, and the skills they ticked; either may differ from what they mean.</summary>
public sealed record Posting(string Text, IReadOnlyList<string> Skills);

/// <param name="Hour">The beginning, 0 … 24.</param>
/// <param name="Zone">"kitchen".</param>
public sealed record Encounter(int A, int B, double Hour, double Minutes, string Zone);
