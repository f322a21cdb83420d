namespace Juluo.Reception;

/// <summary>A display on the wall beside a bookable space.</summary>
/// <param name="Titles">True if the titles of bookings are shown to people who pass.</param>
/// <param name="UsedAt">The time at which the display was last loaded, to the hour; null if never.</param>
public sealed record Screen(ScreenId Id, ResourceId Resource, string Language, bool Titles, Instant MadeAt, Instant? UsedAt)
{
    /// <summary>The maximum number of displays in a community, without revoked ones; adding another fails with <see cref="ScreenErrors.TooMany"/>.</summary>
    public const int Most = 500;

    public static string Path(string secret) => $"/screens/{secret}";
}
