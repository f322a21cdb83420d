namespace Juluo.Places;

public static class MailErrors
{
    /// <summary>None of their plans has a registered address at this site.</summary>
    public sealed record PlanWithoutAddress() : Conflict;

    public sealed record NameTaken() : Invalid("name");

    public sealed record NoName() : Invalid("name");

    /// <summary>Somebody was faster, or it is gone already.</summary>
    public sealed record GoneAlready() : Conflict;

    public sealed record OnlyLastSigns(int Most) : Invalid("lastSigns");

    public sealed record NowhereToForward() : Conflict;

    public sealed record NotWaiting() : Conflict;

    public sealed record AddressEnded() : Conflict;
}
