namespace Juluo.People;

public static class PersonErrors
{
    public sealed record DayOutOfReach(string? At) : Invalid(At);

    public sealed record LeftBeforeJoining(string? At) : Invalid(At);

    /// <summary>Another person of this community is known by this id already.</summary>
    public sealed record ExternalIdTaken : Conflict;

    /// <summary>The account is a person of this community already.</summary>
    public sealed record AccountTaken : Conflict;
}
