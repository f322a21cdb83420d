namespace Juluo.Mentoring;

/// <summary>A person who offers to mentor.</summary>
/// <param name="Helps">A description of the help offered.</param>
/// <param name="Languages">The languages spoken, out of <see cref="SpokenLanguages"/>.</param>
/// <param name="Capacity">The largest number of trainees at a time.</param>
/// <param name="Taken">The number of places taken by trainees and by open proposals of a round.</param>
/// <param name="Until">The last day of the offer; null if it has none.</param>
public sealed record MentorOffer(
    PersonId Person,
    string Helps,
    IReadOnlyList<string> Skills,
    IReadOnlyList<string> Languages,
    int Capacity,
    int Taken,
    LocalDate? Until,
    Instant OfferedAt,
    Instant? PausedAt,
    Instant? StoppedAt
)
{
    public const int MostHelps = 2000;
    public const int MostSkills = 12;
    public const int MostLanguages = 24;
    public const int MostCapacity = 20;

    public int Free => Math.Max(0, Capacity - Taken);

    /// <summary>Returns true if the offer is active on a day: neither paused nor stopped, and its last day has not passed. A mentor without a free place counts as open.</summary>
    public bool IsOpen(LocalDate today) => PausedAt is null && StoppedAt is null && !(Until < today);
}
