namespace Juluo.Alliances;

internal static class AllianceErrors
{
    public sealed record SharesNothing() : Invalid("alliance.shares-nothing", "shares");

    /// <summary>It is not in the public index, or there is none: the two cannot be distinguished.</summary>
    public sealed record NotListed() : Invalid("alliance.not-listed", "community");

    public sealed record InItAlready() : Invalid("alliance.in-it-already", "community");

    /// <summary>The community that has been in it for the longest does this.</summary>
    public sealed record OnlyForConvenor() : Conflict("alliance.only-for-convenor");

    /// <summary>Another version was written since it was read.</summary>
    public sealed record ChangedMeanwhile() : Conflict("alliance.changed-meanwhile");

    public sealed record SignedAlready() : Conflict("alliance.signed-already");

    public sealed record NotRead() : Invalid("alliance.not-read", "agreed");
}
