namespace Juluo.People;

public static class AllianceErrors
{
    public sealed record NoName() : Invalid("nameZh");

    public sealed record SharesNothing() : Invalid("shares");

    /// <summary>It is not in the public index, or there is none: the two are told apart nowhere.</summary>
    public sealed record NotListed() : Invalid("community");

    public sealed record InItAlready() : Invalid("community");

    /// <summary>The community that has been in it for the longest does this.</summary>
    public sealed record OnlyForConvenor : Conflict;

    /// <summary>Another version was written since it was read.</summary>
    public sealed record ChangedMeanwhile : Conflict;

    public sealed record SignedAlready : Conflict;

    public sealed record NotRead() : Invalid("agreed");
}
