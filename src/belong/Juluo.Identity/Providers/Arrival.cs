namespace Juluo.Identity;

/// <summary>A person whom another service has sent, as it describes them.</summary>
/// <param name="Id">Theirs at the service.</param>
/// <param name="Verified">Whether the service says that the address is theirs.</param>
internal sealed record Arrival(string Provider, string Id, string? Email, bool Verified, string? Back);
