namespace Juluo.Challenges;

/// <summary>A person who judges a challenge, or was invited to.</summary>
/// <param name="Words">With which they were invited.</param>
public sealed record ChallengeJuror(PersonId Person, JurorState State, string? Words)
{
    public const int MostWords = 600;
}

/// <summary>How a person stands to a jury.</summary>
[Named("juror-state")]
public enum JurorState
{
    Accepted,

    /// <summary>Has not answered.</summary>
    Invited,
}

/// <summary>What a juror makes of an entry.</summary>
/// <param name="Person">The juror; null: they were erased.</param>
/// <param name="Marks">One for each criterion, in their order; 0: none yet.</param>
/// <param name="Comment">To the team.</param>
/// <param name="HandedInAt">Null: a draft, which only its juror sees.</param>
public sealed record ScoreSheet(
    ChallengeEntryId Entry,
    int Round,
    PersonId? Person,
    IReadOnlyList<int> Marks,
    string? Comment,
    Instant SavedAt,
    Instant? HandedInAt
)
{
    public const int MostComment = 2000;
}
