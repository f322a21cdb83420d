namespace Juluo.Matching;

/// <summary>An introduction from another system, with the stages it reached.</summary>
/// <param name="YesOfA">The time when A agreed; null if A did not.</param>
/// <param name="YesOfB">The time when B agreed; null if B did not.</param>
/// <param name="No">The person who declined and when; null if no one did.</param>
/// <param name="Accounts">Reports by the two people after meeting.</param>
public sealed record PastIntroduction(
    PersonId A,
    PersonId B,
    PersonId? MadeBy,
    Instant AskedAt,
    Instant? YesOfA,
    Instant? YesOfB,
    (PersonId Person, Instant At)? No,
    Instant? MetAt,
    Instant? UsefulAt,
    Instant? ExchangeAt,
    Instant? ProjectAt,
    IReadOnlyList<PastIntroduction.Account> Accounts
)
{
    /// <summary>The reasons for the introduction, if known.</summary>
    public IReadOnlyList<Reason> Reasons { get; init; } = [];

    /// <summary>The note to both by the person who made the introduction.</summary>
    public string Note { get; init; } = "";

    public sealed record Account(PersonId Person, bool Useful, string Words, Instant At);

    private Instant? AcceptedAt => YesOfA is { } a && YesOfB is { } b ? Instant.Max(a, b) : null;

    internal IEnumerable<(PersonId Person, bool Agrees, Instant At)> Answers()
    {
        if (YesOfA is { } a)
            yield return (A, true, a);
        if (YesOfB is { } b)
            yield return (B, true, b);
        if (No is { } no)
            yield return (no.Person, false, no.At);
    }

    internal Introduction As(IntroductionId id, Instant now)
    {
        var (first, second) = A.Value.CompareTo(B.Value) < 0 ? (A, B) : (B, A);
        var state =
            ProjectAt is not null ? IntroductionState.Project
            : ExchangeAt is not null ? IntroductionState.Exchange
            : UsefulAt is not null ? IntroductionState.Useful
            : MetAt is not null ? IntroductionState.Met
            : AcceptedAt is { } accepted
                ? now < accepted + Introduction.TimeToMeet ? IntroductionState.Accepted
                    : IntroductionState.Expired
            : now < AskedAt + Introduction.Patience ? IntroductionState.Asked
            : IntroductionState.Expired;
        return new(
            id,
            null,
            first,
            second,
            MadeBy,
            Note,
            Reasons,
            state,
            false,
            AskedAt,
            AskedAt + Introduction.Patience,
            AcceptedAt,
            MetAt,
            UsefulAt,
            ExchangeAt,
            ProjectAt,
            state == IntroductionState.Expired ? AskedAt + Introduction.Patience : null
        );
    }
}
