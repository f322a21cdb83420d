namespace Juluo.Challenges;

/// <summary>A person who judges a challenge, or was invited to.</summary>
/// <param name="Words">The message with the invitation.</param>
public sealed record ChallengeJuror(PersonId Person, JurorState State, string? Words)
{
    public const int MostWords = 600;
}

/// <summary>A person's relation to a jury.</summary>
[Named("juror-state")]
public enum JurorState
{
    Accepted,

    /// <summary>The person was invited and has not answered.</summary>
    Invited,
}

/// <summary>A juror's assessment of an entry.</summary>
/// <param name="Person">The juror; null if they were erased.</param>
/// <param name="Marks">The marks in the order of the criteria; 0 for a mark not given yet.</param>
/// <param name="Comment">A comment for the team.</param>
/// <param name="HandedInAt">The time when it was handed in; null for a draft, which only its juror sees.</param>
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
