namespace Juluo.Forms;

internal static class ResumeErrors
{
    /// <summary>The code is wrong, expired, used up or was never sent; one message for all, so that it doesn't reveal which.</summary>
    public sealed record CodeDoesNotFit() : Invalid("resume.code-does-not-fit", "code");

    /// <summary>The code that should prove a contact is wrong, expired, used up or was never sent; one message for all, so that it doesn't reveal which.</summary>
    public sealed record ProofDoesNotFit() : Invalid("resume.proof-does-not-fit", "code");

    /// <summary>The link is unknown, used or older than a day.</summary>
    public sealed record LinkOver() : Gone("resume.link-over");

    public sealed record NoAddress() : Invalid("resume.no-address", "contact");

    public sealed record NoAddressOrNumber() : Invalid("resume.no-address-or-number", "contact");

    /// <summary>Codes can be sent to phones but not by email, and the contact is no phone number.</summary>
    public sealed record NoNumber() : Invalid("resume.no-number", "contact");

    /// <summary>There is neither a mail server nor an SMS gateway, so no code could arrive.</summary>
    public sealed record NothingIsSent() : Conflict("resume.nothing-is-sent");

    public sealed record WrittenToEnough(int Most) : Invalid("resume.written-to-enough", "contact");

    public sealed record CodesEnough(int Most) : Invalid("resume.codes-enough", "contact");
}
