namespace Juluo.Identity;

/// <summary>A person whom another service has sent, as it describes them.</summary>
/// <param name="Id">Theirs at the service.</param>
/// <param name="Verified">Whether the service says that the address is theirs.</param>
/// <param name="Fault">Why its answer was not believed; null: it was, and the others say who came.</param>
internal sealed record Arrival(string Provider, string Id, string? Email, bool Verified, string? Back, ArrivalStanding? Fault = null)
{
    /// <summary>The service sent no one, or no one who can be believed.</summary>
    public static Arrival Failed(Provider provider, ArrivalStanding fault) => new(provider.Key, "", null, false, null, fault);
}
