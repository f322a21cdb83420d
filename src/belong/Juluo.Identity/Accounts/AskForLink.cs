namespace Juluo.Identity;

/// <summary>Asks for a link by mail. The answer is the same whether or not anybody has the address, and takes the same time.</summary>
internal abstract class AskForLink(LinkPurpose purpose, Accounts accounts) : Slice<AskForLink.Input, Done>
{
    public sealed record Input(string Email = "", string? Back = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (!EmailAddress.IsOne(input.Email.Trim()))
            return new AccountErrors.NoAddress();
        await accounts.Begin(purpose, input.Email, caller.Language, input.Back, stop);
        return Done.It;
    }
}

/// <summary>POST /sign-up — mails the link that makes an account; to who has one already, a link to come in.</summary>
[Post("/sign-up", Requires.Nothing, Form = typeof(ShowSignUp), Then = ShowSent.At, PerMinute = 5)]
internal sealed class SignUp(Accounts accounts) : AskForLink(LinkPurpose.SignUp, accounts);

/// <summary>POST /sign-in/link — mails a link to come in with.</summary>
[Post("/sign-in/link", Requires.Nothing, Form = typeof(ShowAskToSignIn), Then = ShowSent.At, PerMinute = 5)]
internal sealed class AskToSignIn(Accounts accounts) : AskForLink(LinkPurpose.SignIn, accounts);

/// <summary>POST /sign-in/reset — mails a link to choose a new password with.</summary>
[Post("/sign-in/reset", Requires.Nothing, Form = typeof(ShowAskForReset), Then = ShowSent.At, PerMinute = 5)]
internal sealed class AskForReset(Accounts accounts) : AskForLink(LinkPurpose.Reset, accounts);
