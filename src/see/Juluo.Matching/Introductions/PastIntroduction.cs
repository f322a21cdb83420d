namespace Juluo.Matching;

/// <summary>An introduction from elsewhere, as far as it came.</summary>
/// <param name="YesOfA">When A agreed; null when not.</param>
/// <param name="YesOfB">When B agreed.</param>
/// <param name="No">Who declined, if anyone did, and when.</param>
/// <param name="Accounts">What the two reported after meeting.</param>
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
    /// <summary>Why it was made, where that is known.</summary>
    public IReadOnlyList<Reason> Reasons { get; init; } = [];

    /// <summary>What the person who made it wrote to both.</summary>
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
