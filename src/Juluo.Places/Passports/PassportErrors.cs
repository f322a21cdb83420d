namespace Juluo.Places;

public static class PassportErrors
{
    /// <summary>No such code, or it ran out, or no alliance lets it pass: the three are told apart nowhere.</summary>
    public sealed record NotGoodHere() : Invalid("code");

    public sealed record NoDayLeft(string Called) : Conflict;

    public sealed record CountedToday(string Called) : Conflict;

    /// <summary>None of one's plans has days at allied houses.</summary>
    public sealed record NotInPlan() : Conflict;
}
