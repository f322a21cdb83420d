namespace Juluo.Access;

/// <summary>A service of cloud locks that this community uses, in the place of a gateway.</summary>
/// <param name="Owner">To whom the token belongs there.</param>
/// <param name="RestsUntil">Not asked before.</param>
/// <param name="Failure">Key of the sentence why it did not go the last time.</param>
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

    /// <summary>Each failure doubles it, up to an hour.</summary>
    internal static Duration Rest(int failures) => Duration.FromMinutes(Math.Min(1 << Math.Min(failures, 6), 60));
}
