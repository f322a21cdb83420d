namespace Juluo.Identity;

/// <summary>Requests a link by mail. The response is the same, and takes the same time, if the address has an account or not.</summary>
internal abstract class RequestAccountLink(LinkPurpose purpose, Accounts accounts, Mailer mailer) : Slice<RequestAccountLink.Input, Done>
{
    public sealed record Input([Required] string Email = "", string? Back = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (!mailer.Offered)
            return new MailErrors.NotSetUp();
        if (!EmailAddress.IsOne(input.Email.Trim()))
            return new AccountErrors.NoAddress();
        await accounts.Begin(purpose, input.Email, caller.Language, input.Back, stop);
        return Done.It;
    }
}
