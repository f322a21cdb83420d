namespace Juluo.Placements;

/// <summary>A placement of a person with a host for some months, from its announcement to its lasting results.</summary>
/// <param name="About">A description of the work, in Markdown.</param>
/// <param name="HostContact">The person who speaks for the host; null if there is no one at the moment.</param>
/// <param name="Sponsor">The organisation that pays; null if the host does.</param>
/// <param name="HalfDays">The number of half days a week.</param>
/// <param name="ApplyUntil">The last day for candidates.</param>
/// <param name="Fellow">The chosen person; null if there is none yet, or if they were erased.</param>
/// <param name="Chosen">True if a chosen candidate is on record.</param>
/// <param name="Handover">Notes for successors, in Markdown.</param>
/// <param name="Stayed">The results that were still in use some months after the end.</param>
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

    /// <summary>Returns true if people can become candidates on a day: the placement is on the list, no one is chosen, and the deadline has not passed.</summary>
    public bool IsOpen(LocalDate today) => ClosedAt is null && !Chosen && EndedOn is null && ApplyUntil >= today;

    /// <summary>Returns true if the fellow is with the host on a day: the placement has begun and has not ended.</summary>
    public bool IsRunning(LocalDate today) => Fellow is not null && EndedOn is null && StartsOn <= today;
}

/// <summary>The party that pays and the party that chooses.</summary>
[Named("placement-form")]
public enum PlacementForm
{
    /// <summary>Candidates apply themselves, the sponsor or the host pays, the host picks and the community confirms.</summary>
    Community,

    /// <summary>A firm lends its employee and continues to pay them; it puts candidates forward and the host chooses.</summary>
    Corporate,
}

[Named("placement-ending")]
public enum PlacementEnding
{
    Finished,

    /// <summary>The placement ended before its last day.</summary>
    Stopped,
}
