namespace Juluo.People;

public static class PersonErrors
{
    public sealed record DayOutOfReach(string? At) : Invalid("person.day-out-of-reach", At);

    public sealed record LeftBeforeJoining(string? At) : Invalid("person.left-before-joining", At);

    /// <summary>Another person of this community already has the id in that source.</summary>
    public sealed record ExternalIdTaken() : Conflict("person.external-id-taken");

    /// <summary>Two or more people without an account share the address; an operator has to decide which of them it is.</summary>
    public sealed record AddressShared() : Conflict("person.address-shared");

    /// <summary>The account already belongs to a person of this community.</summary>
    public sealed record AccountTaken() : Conflict("person.account-taken");
}
