namespace Juluo.Identity;

/// <summary>A person arriving from another sign-in service, as described by it.</summary>
/// <param name="Id">The person's id at the service.</param>
/// <param name="Verified">True if the service has verified the address.</param>
/// <param name="Fault">The reason for rejecting the service's response, or null if it was accepted.</param>
internal sealed record Arrival(string Provider, string Id, string? Email, bool Verified, string? Back, ArrivalStanding? Fault = null)
{
    /// <summary>Returns an arrival that failed at the service or was rejected.</summary>
    public static Arrival Failed(Provider provider, ArrivalStanding fault) => new(provider.Key, "", null, false, null, fault);
}
