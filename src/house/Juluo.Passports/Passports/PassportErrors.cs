namespace Juluo.Passports;

internal static class PassportErrors
{
    /// <summary>No such code, or it expired, or no alliance accepts it: the three cannot be distinguished.</summary>
    public sealed record NotGoodHere() : Invalid("passport.not-good-here", "code");

    public sealed record NoDayLeft(string Called) : Conflict("passport.no-day-left");

    public sealed record CountedToday(string Called) : Conflict("passport.counted-today");

    /// <summary>None of one's plans has days at allied houses.</summary>
    public sealed record NotInPlan() : Conflict("passport.not-in-plan");
}
