using Juluo.Networks.Prediction;

namespace Juluo.Matching;

/// <summary>Everything that an allocation looks at, and nothing else: the same scene gives the same suggestions.</summary>
/// <param name="Ties">Between participants whose presence counts, by their numbers, A &lt; B.</param>
/// <param name="Forecast">How likely two meet without an introduction in the <see cref="Uplift.Window"/> ahead, for the participants by number; null while too little was seen.</param>
/// <param name="Barred">Pairs that are not to be suggested, for whatever reason; A &lt; B.</param>
/// <param name="SteppedBack">How far a pair stepped back in the last eight weeks: 1 for each time an operator postponed it, ½ for each list on which it stood and was left; A &lt; B.</param>
/// <param name="Past">What became of introductions here in a year.</param>
internal sealed record Scene(
    LocalDate Week,
    ulong Seed,
    IReadOnlyList<Participant> People,
    IReadOnlyList<KnownTie> Ties,
    MeetingProbability? Forecast,
    IReadOnlySet<(int A, int B)> Barred,
    IReadOnlyDictionary<(int A, int B), double> SteppedBack,
    PastIntroductions Past
)
{
    /// <summary>What the community chose that introductions are for.</summary>
    public Aim Aim { get; init; } = Aim.Balanced;

    /// <summary>What needs and offers mean; null: only their words count.</summary>
    public PostingVectors? Vectors { get; init; }

    /// <summary>The same week, had people who said nothing wished for another number of introductions a month.</summary>
    public Scene WithUsual(int perMonth) =>
        this with
        {
            People = [.. People.Select(p => p.UsualTaken is { } taken ? p with { Turns = Math.Max(0, perMonth - taken) } : p)],
        };
}

/// <summary>What became of the introductions of a year.</summary>
/// <param name="Lessons">One of each that is over.</param>
/// <param name="Agreed">To how many both said yes long enough ago to have met, and how many of these did.</param>
/// <param name="Lately">How many were made in the last four weeks.</param>
internal sealed record PastIntroductions(IReadOnlyList<Lesson> Lessons, int Agreed = 0, int Met = 0, int Lately = 0)
{
    public static readonly PastIntroductions None = new([]);
}

/// <summary>What two participants are to each other already; both agreed that their presence counts.</summary>
/// <param name="Days">Days of the last 28 in one zone.</param>
/// <param name="Hidden">One of the two asked that no one else sees it.</param>
internal readonly record struct KnownTie(int A, int B, TieKind Kind, int Days = 0, bool Hidden = false);

/// <summary>A person who may be introduced this week, with what counts for it.</summary>
/// <param name="Turns">How many introductions are left this month, 0 or more.</param>
/// <param name="Asked">How many introductions of theirs are over in a year; <paramref name="Both"/>: to how many both said yes.</param>
/// <param name="Visits">Days seen in 90; null when nothing is known, or may be.</param>
/// <param name="Zone">Where they usually are.</param>
/// <param name="DaysKnown">Days since they joined.</param>
/// <param name="Waited">Whole weeks since they were last introduced; null when they never were.</param>
internal sealed record Participant(
    PersonCard Card,
    int Turns,
    int Asked = 0,
    int Both = 0,
    int? Visits = null,
    string? Zone = null,
    int DaysKnown = 365,
    int? Waited = null
)
{
    /// <summary>When and in which houses they are usually here; nothing of people whose presence does not count.</summary>
    public Habit Habit { get; init; } = Habit.Unknown;

    /// <summary>Would also like to meet people of houses in which they are not.</summary>
    public bool Elsewhere { get; init; }

    /// <summary>Turns of this month that are taken, of a person who may be introduced and has not said how many introductions they wish for; null of all others.</summary>
    public int? UsualTaken { get; init; }

    /// <summary>Their presence may count: without it, no evidence about them is looked at.</summary>
    public bool Counted => Card.PresenceCounts;
}
