namespace Juluo.Casework;

/// <summary>People who look after cases: an organisation's site, a team.</summary>
/// <param name="Languages">In which it can help; none: any.</param>
/// <param name="Postcodes">With which those begin that it serves; none: all.</param>
/// <param name="Capacity">Open cases at a time.</param>
/// <param name="Weight">Its share among those that would do.</param>
/// <param name="TakesOverflow">Of other places and languages, when those are full.</param>
/// <param name="Open">How many open cases it has.</param>
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

    /// <summary>How many more it can take.</summary>
    public int Free => ClosedAt is null ? Math.Max(0, Capacity - Open) : 0;
}

/// <summary>One who works in an office.</summary>
/// <param name="Cases">How many open cases are theirs.</param>
public sealed record OfficePerson(PersonId Person, CaseRole Role, int Cases);
