namespace Juluo.People;

public static class PersonErrors
{
    public sealed record DayOutOfReach(string? At) : Invalid("person.day-out-of-reach", At);

    public sealed record LeftBeforeJoining(string? At) : Invalid("person.left-before-joining", At);

    /// <summary>Another person of this community is known by this id already.</summary>
    public sealed record ExternalIdTaken() : Conflict("person.external-id-taken");

    /// <summary>Two people of this community without an account have the address: which of them it is, an operator says.</summary>
    public sealed record AddressShared() : Conflict("person.address-shared");

    /// <summary>The account is a person of this community already.</summary>
    public sealed record AccountTaken() : Conflict("person.account-taken");
}
