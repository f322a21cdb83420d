namespace Juluo.Challenges;

/// <summary>A project that takes part in a challenge.</summary>
/// <param name="Summary">The answer in short, for everyone who can read the entries.</param>
/// <param name="Round">The latest round that the entry has reached.</param>
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
/// <param name="Name">The project's name; null if only its team may see it.</param>
/// <param name="Opens">True if the reader can open the project's page.</param>
/// <param name="Mine">True if the reader is in its team.</param>
/// <param name="Leads">True if the reader leads it.</param>
public sealed record EntryCard(ChallengeEntry Entry, LocalizedText? Name, bool Opens, bool Mine, bool Leads, int Team);

/// <summary>The work that a team submitted for a round.</summary>
/// <param name="Text">The text, in Markdown.</param>
public sealed record ChallengeSubmission(ChallengeEntryId Entry, int Round, string Text, IReadOnlyList<string> Links, Instant At)
{
    public const int MostText = 8000;
    public const int MostLinks = 5;
    public const int MostLink = 300;
}
