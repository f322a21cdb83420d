namespace Juluo.Alliances;

internal static class AllianceErrors
{
    public sealed record SharesNothing() : Invalid("alliance.shares-nothing", "shares");

    /// <summary>The community isn't in the public index or doesn't exist; the two can't be distinguished.</summary>
    public sealed record NotListed() : Invalid("alliance.not-listed", "community");

    public sealed record InItAlready() : Invalid("alliance.in-it-already", "community");

    /// <summary>Only the longest-standing member community may do this.</summary>
    public sealed record OnlyForConvenor() : Conflict("alliance.only-for-convenor");

    /// <summary>Another version was written since it was read.</summary>
    public sealed record ChangedMeanwhile() : Conflict("alliance.changed-meanwhile");

    public sealed record SignedAlready() : Conflict("alliance.signed-already");

    public sealed record NotRead() : Invalid("alliance.not-read", "agreed");
}
