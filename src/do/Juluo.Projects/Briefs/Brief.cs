namespace Juluo.Projects;

/// <summary>A request by a member, or on behalf of a client or an agency, that projects answer.</summary>
/// <param name="About">The task and the people it is for, in Markdown.</param>
/// <param name="GoodAnswer">The criteria for a good answer.</param>
/// <param name="AskedBy">The client or agency; null if the person who posted it asks for themselves.</param>
/// <param name="Reward">The budget or the prize, as free text.</param>
/// <param name="Rights">The rights to the work, as free text.</param>
/// <param name="Skills">The skills needed, as free text.</param>
/// <param name="AnswersUntil">The last day for answers.</param>
/// <param name="Public">True if visitors can read it, too.</param>
/// <param name="Projects">The number of projects that answer it, not counting those visible to their team only.</param>
public sealed record Brief(
    BriefId Id,
    LocalizedText Title,
    string About,
    string? GoodAnswer,
    string? AskedBy,
    string? Reward,
    string? Rights,
    IReadOnlyList<string> Skills,
    LocalDate AnswersUntil,
    bool Public,
    Instant PostedAt,
    PersonId? PostedBy,
    Instant? ClosedAt,
    BriefClosing? Closing,
    string? ClosingWords,
    int Projects
)
{
    public const int MostTitleZh = 80;
    public const int MostTitleEn = 120;
    public const int MostAbout = 8000;
    public const int MostGoodAnswer = 2000;
    public const int MostAskedBy = 120;
    public const int MostReward = 300;
    public const int MostRights = 1000;
    public const int MostSkills = 12;
    public const int MostClosingWords = 600;

    /// <summary>The client's name for English pages, if an organisation is listed under the name that was typed.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public LocalizedText? Client { get; init; } = AskedBy is null ? null : new(AskedBy);

    internal static async Task<List<Brief>> WithClients(
        IReadOnlyList<Brief> briefs,
        IEnumerable<OrganisationNames> organisations,
        CancellationToken stop
    )
    {
        var typed = briefs.Select(b => b.AskedBy).OfType<string>().ToList();
        var names = new Dictionary<string, LocalizedText>(StringComparer.Ordinal);
        foreach (var named in organisations)
        foreach (var (text, name) in await named(typed, stop))
            names[text] = name;
        return [.. briefs.Select(b => b.AskedBy is { } by && names.TryGetValue(by, out var name) ? b with { Client = name } : b)];
    }

    /// <summary>True if the brief still takes answers.</summary>
    public bool IsOpen(LocalDate today) => ClosedAt is null && AnswersUntil >= today;
}

/// <summary>The reason why a brief was closed.</summary>
[Named("brief-closing")]
public enum BriefClosing
{
    Answered,
    Withdrawn,
}
