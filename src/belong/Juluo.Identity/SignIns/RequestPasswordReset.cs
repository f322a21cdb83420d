namespace Juluo.Identity;

/// <summary>POST /sign-in/reset — mails a link to choose a new password.</summary>
[Post("/sign-in/reset", Requires.Nothing, Form = typeof(ShowRequestPasswordReset), Then = ShowSent.At, PerMinute = 5)]
internal sealed class RequestPasswordReset(Accounts accounts, Mailer mailer) : RequestAccountLink(LinkPurpose.Reset, accounts, mailer);
