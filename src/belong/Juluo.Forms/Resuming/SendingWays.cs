namespace Juluo.Forms;

/// <summary>Checks which contacts codes and links can be sent to: email addresses need a mail server, phone numbers an SMS gateway.</summary>
internal static class SendingWays
{
    /// <summary>Parses a contact to which a code or link can be sent, or returns an error. Doesn't depend on the contact being known, so it reveals nothing.</summary>
    public static Outcome<ResumeContact> To(string? typed, Mailer mailer, Texter texter) =>
        (mailer.Offered, texter.Offered, ResumeContact.Read(typed, texter)) switch
        {
            (false, false, _) => new ResumeErrors.NothingIsSent(),
            (false, true, { Phone: not null } number) => number,
            (false, true, _) => new ResumeErrors.NoNumber(),
            (true, _, { } contact) => contact,
            (true, true, null) => new ResumeErrors.NoAddressOrNumber(),
            (true, false, null) => new ResumeErrors.NoAddress(),
        };

    /// <summary>Returns true if a code can be sent to this contact; false for null.</summary>
    public static bool Reach(string? contact, Mailer mailer, Texter texter) => contact is not null && !To(contact, mailer, texter).Failed;
}
