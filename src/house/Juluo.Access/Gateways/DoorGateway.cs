namespace Juluo.Access;

/// <summary>The small computer that controls some doors of a site.</summary>
/// <param name="Hours">The number of hours for which the gateway's grants are valid without a network.</param>
/// <param name="ByMqtt">True if its last message came through the broker.</param>
/// <param name="CodeEnds">The time at which the code for enrolling a computer expires.</param>
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

    /// <summary>The time without contact after which a gateway counts as offline. A gateway makes contact every half minute.</summary>
    public static readonly Duration Silence = Duration.FromMinutes(5);

    public bool IsSilent(Instant now) => !Retired && EnrolledAt is not null && (SeenAt is not { } seen || now - seen > Silence);
}
