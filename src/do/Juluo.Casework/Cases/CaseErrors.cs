namespace Juluo.Casework;

internal static class CaseErrors
{
    public sealed record NoSuchWay() : Conflict("case.no-such-way");

    public sealed record ChangedMeanwhile() : Conflict("case.changed-meanwhile");

    public sealed record TakenAlready() : Conflict("case.taken-already");

    public sealed record NotInReview(string Number) : Conflict("delivery.not-ready");

    public sealed record NotOpen() : Conflict("case.not-open");

    public sealed record NeedsTwo() : Conflict("case.needs-two");

    public sealed record NotTheirOffice() : Invalid("case.not-their-office", "person");

    public sealed record NoContact() : Invalid("case.no-contact", "contact");

    public sealed record NoneOfContact() : Invalid("case.none-of-contact", "contact");
}
