namespace Juluo.Access;

/// <summary>A door with an electric lock.</summary>
/// <param name="Zone">The zone that the door leads into.</param>
/// <param name="Line">The name of the door's line at its gateway.</param>
/// <param name="HeldSeconds">The number of seconds that the door may be open before an alarm; 0 if it has no contact sensor.</param>
/// <param name="Passback">True for anti-passback: a person who came in must go out before they come in again.</param>
/// <param name="Entrance">True if every booking at the site opens it.</param>
/// <param name="Early">The number of minutes before its start from which a booking opens the door; <paramref name="Late"/> is the number after its end.</param>
public sealed record Door(
    DoorId Id,
    SiteId Site,
    ZoneId? Zone,
    GatewayId? Gateway,
    string? Line,
    LocalizedText Name,
    int UnlockSeconds,
    int HeldSeconds,
    bool Passback,
    CardFormat Format,
    bool Entrance,
    int Early,
    int Late,
    bool Retired
)
{
    public const int MostName = 80;
}
