namespace Juluo.Delivery;

public static class MailErrors
{
    /// <summary>There is no mail server, so an email that the person needs would never arrive. Checked before anything is looked up, so that it does not reveal whether an address is known.</summary>
    public sealed record NotSetUp() : Conflict("mail.not-set-up");
}
