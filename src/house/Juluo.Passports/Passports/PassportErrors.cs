namespace Juluo.Passports;

internal static class PassportErrors
{
    /// <summary>There is no such code, or it expired, or no alliance accepts it; the answer does not reveal which.</summary>
    public sealed record NotGoodHere() : Invalid("passport.not-good-here", "code");

    public sealed record NoDayLeft(string Called) : Conflict("passport.no-day-left");

    public sealed record CountedToday(string Called) : Conflict("passport.counted-today");

    /// <summary>None of the person's plans includes days at allied communities.</summary>
    public sealed record NotInPlan() : Conflict("passport.not-in-plan");
}
