namespace Juluo.Access;

/// <summary>A cloud lock service that this community uses, in place of a gateway.</summary>
/// <param name="Owner">The name of the token's owner at the service.</param>
/// <param name="RestsUntil">The service is not called before this time.</param>
/// <param name="Failure">The catalogue key of the reason why the last call failed.</param>
public sealed record LockService(
    GatewayId Gateway,
    string Kind,
    string Address,
    string Owner,
    Instant? RestsUntil,
    int Failures,
    string? Failure
)
{
    public const int MostToken = 500;

    /// <summary>Returns the pause after a number of failures: doubled by each, up to an hour.</summary>
    internal static Duration Rest(int failures) => Duration.FromMinutes(Math.Min(1 << Math.Min(failures, 6), 60));
}
