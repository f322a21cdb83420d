namespace Juluo.Delivery;

public static class MailErrors
{
    /// <summary>There is no mail server: a mail that leads on would be waited for in vain. It is said before anything is looked up, so that it tells of no address whether it is known.</summary>
    public sealed record NotSetUp() : Conflict("mail.not-set-up");
}
