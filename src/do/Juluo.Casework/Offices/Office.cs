namespace Juluo.Casework;

/// <summary>A group of caseworkers, such as a team or an organisation's site.</summary>
/// <param name="Languages">The languages in which it can help; empty for any.</param>
/// <param name="Postcodes">Prefixes of the postcodes it serves; empty for all.</param>
/// <param name="Capacity">The maximum number of open cases.</param>
/// <param name="Weight">Its share of cases relative to other suitable offices.</param>
/// <param name="TakesOverflow">True if it takes cases of other places and languages when their offices are full.</param>
/// <param name="Open">The number of open cases.</param>
public sealed record Office(
    OfficeId Id,
    LocalizedText Name,
    IReadOnlyList<string> Languages,
    IReadOnlyList<string> Postcodes,
    int Capacity,
    int Weight,
    bool TakesOverflow,
    Instant? ClosedAt,
    int Open
)
{
    public const int MostNameZh = 80;
    public const int MostNameEn = 120;
    public const int MostCapacity = 10_000;
    public const int MostWeight = 100;
    public const int MostLanguages = 24;
    public const int MostPostcodes = 200;

    /// <summary>The number of cases it can still take; 0 if closed.</summary>
    public int Free => ClosedAt is null ? Math.Max(0, Capacity - Open) : 0;
}

/// <summary>A person who works in an office.</summary>
/// <param name="Cases">The number of open cases assigned to them.</param>
public sealed record OfficePerson(PersonId Person, CaseRole Role, int Cases);
