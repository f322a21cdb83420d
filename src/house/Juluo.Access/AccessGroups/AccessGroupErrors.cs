namespace Juluo.Access;

internal static class AccessGroupErrors
{
    public sealed record NoTime(string Where) : Invalid("access-group.no-time", Where);

    public sealed record NoWeekday() : Invalid("access-group.no-weekday", "weekdays");

    public sealed record GraceOutOfReach() : Invalid("access-group.grace-out-of-reach", "graceDays");

    public sealed record NobodyOfThisName() : Invalid("access-group.nobody-of-this-name", "person");
}
