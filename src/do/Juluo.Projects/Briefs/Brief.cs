namespace Juluo.Projects;

/// <summary>What is asked for: by a member, or in the name of a client or an agency. Projects answer it.</summary>
/// <param name="About">What is to be done and for whom, in Markdown.</param>
/// <param name="GoodAnswer">By what one knows a good answer.</param>
/// <param name="AskedBy">The client or agency; null: who posted it.</param>
/// <param name="Reward">The budget or the prize, in words.</param>
/// <param name="Rights">What becomes of the work.</param>
/// <param name="Skills">What it takes, in words.</param>
/// <param name="AnswersUntil">The last day for answers.</param>
/// <param name="Public">Visitors read it too.</param>
/// <param name="Projects">How many projects that the community sees answer it.</param>
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

    /// <summary>Who asked, as English pages name them, where an organisation is listed by the name that was typed.</summary>
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

    /// <summary>Whether an answer is still awaited.</summary>
    public bool IsOpen(LocalDate today) => ClosedAt is null && AnswersUntil >= today;
}

/// <summary>How a brief was closed.</summary>
[Named("brief-closing")]
public enum BriefClosing
{
    Answered,
    Withdrawn,
}
