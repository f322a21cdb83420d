using Juluo.Networks.Prediction;

namespace Juluo.Matching;

/// <summary>The whole input of an allocation: the same scene gives the same suggestions.</summary>
/// <param name="Ties">Ties between participants whose presence counts, by their numbers, A &lt; B.</param>
/// <param name="Forecast">The probability that two people meet without an introduction in the <see cref="Uplift.Window"/> ahead, by the participants' numbers; null if there is too little
/// evidence.</param>
/// <param name="Barred">Pairs that must not be suggested, for any reason; A &lt; B.</param>
/// <param name="SteppedBack">Penalties from the last eight weeks: 1 each time an operator postponed the pair, ½ for each list on which it was left; A &lt; B.</param>
/// <param name="Past">Results of this community's introductions in the last year.</param>
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
    /// <summary>The aim the community chose for introductions.</summary>
    public Aim Aim { get; init; } = Aim.Balanced;

    /// <summary>Embeddings of needs and offers; null if only their words count.</summary>
    public PostingVectors? Vectors { get; init; }

    /// <summary>Returns the same week, as if people without a stated wish wanted another number of introductions a month.</summary>
    public Scene WithUsual(int perMonth) =>
        this with
        {
            People = [.. People.Select(p => p.UsualTaken is { } taken ? p with { Turns = Math.Max(0, perMonth - taken) } : p)],
        };
}

/// <summary>Results of the introductions of a year.</summary>
/// <param name="Lessons">One lesson for each introduction that has ended.</param>
/// <param name="Agreed">The number both accepted long enough ago to have met; <paramref name="Met"/>: the number of these who met.</param>
/// <param name="Lately">The number of introductions in the last four weeks.</param>
internal sealed record PastIntroductions(IReadOnlyList<Lesson> Lessons, int Agreed = 0, int Met = 0, int Lately = 0)
{
    public static readonly PastIntroductions None = new([]);
}

/// <summary>An existing tie between two participants, who both agreed that presence counts.</summary>
/// <param name="Days">The number of days, of the last 28, on which both were in the same zone.</param>
/// <param name="Hidden">True if one of the two asked to hide it from others.</param>
internal readonly record struct KnownTie(int A, int B, TieKind Kind, int Days = 0, bool Hidden = false);

/// <summary>A person who may be introduced this week, with the data that affects it.</summary>
/// <param name="Turns">The number of introductions left this month, 0 or more.</param>
/// <param name="Asked">The number of their introductions that ended within a year; <paramref name="Both"/>: the number to which both said yes.</param>
/// <param name="Visits">The number of days, of the last 90, on which the person was seen; null if unknown or not permitted.</param>
/// <param name="Zone">The zone they usually use.</param>
/// <param name="DaysKnown">The number of days since the person joined.</param>
/// <param name="Waited">Whole weeks since their last introduction; null if they never had one.</param>
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
    /// <summary>Their usual times and sites; unknown for people whose presence does not count.</summary>
    public Habit Habit { get; init; } = Habit.Unknown;

    /// <summary>True if they also want to meet people from sites they do not visit.</summary>
    public bool Elsewhere { get; init; }

    /// <summary>Turns used this month by a person who may be introduced and has not stated a wish; null for everyone else.</summary>
    public int? UsualTaken { get; init; }

    /// <summary>True if their presence may count; otherwise no evidence about them is used.</summary>
    public bool Counted => Card.PresenceCounts;
}
