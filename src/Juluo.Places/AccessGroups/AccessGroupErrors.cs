namespace Juluo.Places;

public static class AccessGroupErrors
{
    public sealed record NoName(string Where, int Most) : Invalid(Where);

    public sealed record NoTime(string Where) : Invalid(Where);

    public sealed record NoWeekday() : Invalid("weekdays");

    public sealed record GraceOutOfReach() : Invalid("graceDays");

    public sealed record UnknownPart(string Where) : Invalid(Where);

    public sealed record NobodyOfThisName() : Invalid("person");
}
