namespace Juluo.Worlds.Bench;

/// <summary>
/// A community and what is really so in it: who says yes, who comes, what is of use. Written by people who had not read how Juluo chooses
/// introductions, so that nothing in it is that formula again. Days are counted from the first Monday on which an operator introduces
/// people; what was before has negative numbers, from <see cref="FirstDay"/> on.
/// </summary>
/// <remarks>Everything is a function of its arguments and the seed: the same answer however often and in whatever order.</remarks>
public abstract class World
{
    /// <summary>Twelve weeks before the trial.</summary>
    public const int FirstDay = -84;

    /// <summary>Twelve weeks of trial, and a fortnight in which the last introductions may still lead to a meeting.</summary>
    public const int LastDay = 97;

    /// <summary>Short, for a table: "taste".</summary>
    public abstract string Name { get; }

    /// <summary>Of the run: another seed is another community of the same kind.</summary>
    public abstract ulong Seed { get; }

    /// <summary>What it is that decides here, in one sentence.</summary>
    public abstract string Sentence { get; }

    /// <summary>What the community knows about its people; all that a program may see, beside who comes and who meets whom.</summary>
    public abstract IReadOnlyList<Resident> People { get; }

    /// <summary>Whether a person comes on a day; no person comes before they have joined.</summary>
    public abstract bool Comes(int person, int day);

    /// <summary>In which house a person is on a day on which they come.</summary>
    public abstract int Site(int person, int day);

    /// <summary>Who spends time with whom on a day without having been introduced, in order of time.</summary>
    public abstract IReadOnlyList<Encounter> Encounters(int day);

    /// <summary>P(a person says yes to meeting another) when asked on a day, 0 … 1. Not symmetric.</summary>
    public abstract double SaysYes(int person, int other, int day);

    /// <summary>P(a person who said yes turns up) when both are in the same house on a day, 0 … 1.</summary>
    public abstract double TurnsUp(int person, int other, int day);

    /// <summary>P(the two find it useful, both of them | they meet), 0 … 1. Symmetric.</summary>
    public abstract double Useful(int a, int b, int day);
}

/// <param name="Trade">In English: "graphic design".</param>
/// <param name="Languages">BCP 47 codes; the first is the one the program speaks to this person.</param>
/// <param name="House">Number of the house they belong to.</param>
/// <param name="JoinedOn">Day; some join during the trial.</param>
/// <param name="PresenceCounts">Agreed that their presence counts; of the others no encounter may be used.</param>
/// <param name="PerMonth">How many introductions they wish for in a month, 0 … 8; two is usual.</param>
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

/// <summary>A need or an offer as the person wrote it, and the skills they ticked; either may say other than what they mean.</summary>
public sealed record Posting(string Text, IReadOnlyList<string> Skills);

/// <param name="Hour">When it begins, 0 … 24.</param>
/// <param name="Zone">"kitchen".</param>
public sealed record Encounter(int A, int B, double Hour, double Minutes, string Zone);
