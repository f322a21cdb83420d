namespace Juluo.Reception;

/// <summary>A screen on the wall beside what can be booked.</summary>
/// <param name="Titles">What a booking is for may be read by people who pass.</param>
/// <param name="UsedAt">When it was last loaded, to the hour.</param>
public sealed record Screen(ScreenId Id, ResourceId Resource, string Language, bool Titles, Instant MadeAt, Instant? UsedAt)
{
    /// <summary>In one community at a time.</summary>
    public const int Most = 500;

    public static string Path(string secret) => $"/screens/{secret}";
}
