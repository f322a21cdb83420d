namespace Juluo.Post;

internal static class PostErrors
{
    /// <summary>None of the person's plans includes a registered address at this site.</summary>
    public sealed record PlanWithoutAddress() : Conflict("mail.plan-without-address");

    public sealed record NameTaken() : Invalid("mail.name-taken", "name");

    public sealed record NoName() : Invalid("mail.no-name", "name");

    /// <summary>The item has already left, or another request was faster.</summary>
    public sealed record GoneAlready() : Conflict("mail.gone-already");

    public sealed record OnlyLastSigns(int Most) : Invalid("mail.only-last-signs", "lastSigns");

    public sealed record NowhereToForward() : Conflict("mail.nowhere-to-forward");

    public sealed record NotWaiting() : Conflict("mail.not-waiting");

    public sealed record AddressEnded() : Conflict("mail.address-ended");
}
