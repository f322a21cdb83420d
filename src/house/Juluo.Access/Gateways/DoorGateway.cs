namespace Juluo.Access;

/// <summary>The small computer at some doors of a site.</summary>
/// <param name="Hours">How many hours its grants are valid without a network.</param>
/// <param name="ByMqtt">Whether it was last heard from through the broker.</param>
/// <param name="CodeEnds">Until when the code is good by which a computer becomes it.</param>
public sealed record DoorGateway(
    GatewayId Id,
    SiteId Site,
    string Name,
    int Hours,
    Instant? CodeEnds,
    int Enrolment,
    Instant? EnrolledAt,
    Instant? SeenAt,
    long Version,
    bool Retired,
    bool ByMqtt
)
{
    public const int MostName = 80;

    /// <summary>It asks every half minute. After so long it is off-line, or broken.</summary>
    public static readonly Duration Silence = Duration.FromMinutes(5);

    public bool IsSilent(Instant now) => !Retired && EnrolledAt is not null && (SeenAt is not { } seen || now - seen > Silence);
}
