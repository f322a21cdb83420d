namespace Juluo.Challenges;

/// <summary>A project that takes part in a challenge.</summary>
/// <param name="Summary">What it answers, for all who may read the entries.</param>
/// <param name="Round">The round to which it has come.</param>
public sealed record ChallengeEntry(
    ChallengeEntryId Id,
    ChallengeId Challenge,
    ProjectId Project,
    string Summary,
    int Round,
    Instant EnteredAt,
    Instant? WithdrawnAt
)
{
    public const int MostSummary = 600;
}

/// <summary>An entry as one reader sees it.</summary>
/// <param name="Name">Of its project; null: only its team sees that.</param>
/// <param name="Opens">The reader may open the project's page.</param>
/// <param name="Mine">The reader is in its team.</param>
/// <param name="Leads">The reader leads it.</param>
public sealed record EntryCard(ChallengeEntry Entry, LocalizedText? Name, bool Opens, bool Mine, bool Leads, int Team);

/// <summary>What a team handed in for a round.</summary>
/// <param name="Text">Markdown.</param>
public sealed record ChallengeSubmission(ChallengeEntryId Entry, int Round, string Text, IReadOnlyList<string> Links, Instant At)
{
    public const int MostText = 8000;
    public const int MostLinks = 5;
    public const int MostLink = 300;
}
