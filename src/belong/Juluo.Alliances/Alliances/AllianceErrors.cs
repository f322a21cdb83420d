namespace Juluo.Alliances;

internal static class AllianceErrors
{
    public sealed record SharesNothing() : Invalid("alliance.shares-nothing", "shares");

    /// <summary>The community isn't in the public index or doesn't exist; the two can't be distinguished.</summary>
    public sealed record NotListed() : Invalid("alliance.not-listed", "community");

    public sealed record InItAlready() : Invalid("alliance.in-it-already", "community");

    /// <summary>Only the convenor may do this: the member community that has been in the alliance longest.</summary>
    public sealed record OnlyForConvenor() : Conflict("alliance.only-for-convenor");

    /// <summary>Another version of the agreement was written since the caller read it.</summary>
    public sealed record ChangedMeanwhile() : Conflict("alliance.changed-meanwhile");

    public sealed record SignedAlready() : Conflict("alliance.signed-already");

    public sealed record NotRead() : Invalid("alliance.not-read", "agreed");
}
