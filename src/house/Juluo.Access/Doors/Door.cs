namespace Juluo.Access;

/// <summary>A door with an electric lock.</summary>
/// <param name="Zone">The zone into which it leads.</param>
/// <param name="Line">Its name on its gateway's lines.</param>
/// <param name="HeldSeconds">How many seconds it may stay open before there is an alarm; 0: it has no contact that tells.</param>
/// <param name="Passback">A person who came in must go out before they come in again.</param>
/// <param name="Entrance">Every booking at the site opens it.</param>
/// <param name="Early">Minutes before a booking from which on it opens; <paramref name="Late"/> those after.</param>
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
