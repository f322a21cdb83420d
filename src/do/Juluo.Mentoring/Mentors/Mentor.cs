namespace Juluo.Mentoring;

/// <summary>A person who offers to mentor.</summary>
/// <param name="Helps">What they can help with.</param>
/// <param name="Languages">In which, of <see cref="SpokenLanguages"/>.</param>
/// <param name="Capacity">How many trainees at a time.</param>
/// <param name="Taken">How many places are held: by trainees, and by proposals of a round.</param>
/// <param name="Until">The last day of the offer; null: until it is stopped.</param>
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

    /// <summary>Whether trainees may ask now.</summary>
    public bool IsOpen(LocalDate today) => PausedAt is null && StoppedAt is null && !(Until < today);
}
