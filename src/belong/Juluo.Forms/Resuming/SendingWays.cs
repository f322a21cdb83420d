namespace Juluo.Forms;

/// <summary>By which ways a code or a link can go out today: to an address where there is a mail server, to a number where there is a gateway.</summary>
internal static class SendingWays
{
    /// <summary>What was typed, where a code or a link can go there today; an error in a sentence where it cannot. What can be sent is looked at first: whether the address is known plays no part in it.</summary>
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

    /// <summary>Whether a code would come to this address or number; there may be none.</summary>
    public static bool Reach(string? contact, Mailer mailer, Texter texter) => contact is not null && !To(contact, mailer, texter).Failed;
}
