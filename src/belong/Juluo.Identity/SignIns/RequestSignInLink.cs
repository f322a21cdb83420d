namespace Juluo.Identity;

/// <summary>POST /sign-in/link — mails a link to sign in.</summary>
[Post("/sign-in/link", Requires.Nothing, Form = typeof(ShowRequestSignInLink), Then = ShowSent.At, PerMinute = 5)]
internal sealed class RequestSignInLink(Accounts accounts, Mailer mailer) : RequestAccountLink(LinkPurpose.SignIn, accounts, mailer);
