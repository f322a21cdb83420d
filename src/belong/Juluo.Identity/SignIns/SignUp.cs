namespace Juluo.Identity;

/// <summary>POST /sign-up — mails the link that makes an account; to an address that already has an account, a link to sign in.</summary>
[Post("/sign-up", Requires.Nothing, Form = typeof(ShowSignUp), Then = ShowSent.At, PerMinute = 5)]
internal sealed class SignUp(Accounts accounts, Mailer mailer) : RequestAccountLink(LinkPurpose.SignUp, accounts, mailer);
