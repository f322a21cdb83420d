namespace Juluo.Placements;

/// <summary>A person who works with a host for some months, from the brief to what stayed after them.</summary>
/// <param name="About">What is to be done, in Markdown.</param>
/// <param name="HostContact">Who speaks for the host; null: no one at the moment.</param>
/// <param name="Sponsor">Who pays; null: the host.</param>
/// <param name="HalfDays">A week.</param>
/// <param name="ApplyUntil">The last day for candidates.</param>
/// <param name="Fellow">The person who was chosen; null: no one yet, or they were erased.</param>
/// <param name="Chosen">A fellow was chosen, though they may have left.</param>
/// <param name="Handover">What those who come next need to know, in Markdown.</param>
/// <param name="Stayed">What was still there some months after the end.</param>
public sealed record Placement(
    PlacementId Id,
    PlacementForm Form,
    LocalizedText Title,
    string About,
    IReadOnlyList<string> Skills,
    OrganisationId Host,
    PersonId? HostContact,
    OrganisationId? Sponsor,
    PersonId? SponsorContact,
    LocalDate StartsOn,
    LocalDate EndsOn,
    int HalfDays,
    LocalDate ApplyUntil,
    bool Public,
    Instant PostedAt,
    PersonId? PostedBy,
    Instant? ClosedAt,
    string? Handover,
    Instant? HandoverAt,
    LocalDate? EndedOn,
    PlacementEnding? Ending,
    string? EndingWords,
    string? Stayed,
    Instant? StayedAt,
    PersonId? Fellow,
    bool Chosen
)
{
    public const int MostTitleZh = 80;
    public const int MostTitleEn = 120;
    public const int MostAbout = 8000;
    public const int MostSkills = 12;
    public const int MostHandover = 8000;
    public const int MostEndingWords = 2000;
    public const int MostStayed = 4000;
    public const int MostHalfDays = 10;

    public decimal Days => HalfDays / 2m;

    /// <summary>Whether one can still be a candidate.</summary>
    public bool IsOpen(LocalDate today) => ClosedAt is null && !Chosen && EndedOn is null && ApplyUntil >= today;

    /// <summary>Whether the fellow is with the host by now.</summary>
    public bool IsRunning(LocalDate today) => Fellow is not null && EndedOn is null && StartsOn <= today;
}

/// <summary>Who pays and who chooses.</summary>
[Named("placement-form")]
public enum PlacementForm
{
    /// <summary>Candidates apply themselves; the sponsor or the host pays; the host picks and the community confirms.</summary>
    Community,

    /// <summary>A firm lends its employee and goes on paying; it puts candidates forward and the host chooses.</summary>
    Corporate,
}

[Named("placement-ending")]
public enum PlacementEnding
{
    Finished,

    /// <summary>Before its time.</summary>
    Stopped,
}
