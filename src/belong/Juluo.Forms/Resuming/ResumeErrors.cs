namespace Juluo.Forms;

internal static class ResumeErrors
{
    /// <summary>Wrong, over, used up, or never sent: all sound the same, so that it does not tell whether there was something.</summary>
    public sealed record CodeDoesNotFit() : Invalid("resume.code-does-not-fit", "code");

    /// <summary>The same of a code that proves an address.</summary>
    public sealed record ProofDoesNotFit() : Invalid("resume.proof-does-not-fit", "code");

    /// <summary>It never was one, was used, or is older than a day.</summary>
    public sealed record LinkOver() : Gone("resume.link-over");

    public sealed record NoAddress() : Invalid("resume.no-address", "contact");

    public sealed record NoAddressOrNumber() : Invalid("resume.no-address-or-number", "contact");

    /// <summary>There is a gateway and no mail server.</summary>
    public sealed record NoNumber() : Invalid("resume.no-number", "contact");

    /// <summary>There is neither a mail server nor a gateway: a code would be waited for in vain.</summary>
    public sealed record NothingIsSent() : Conflict("resume.nothing-is-sent");

    public sealed record WrittenToEnough(int Most) : Invalid("resume.written-to-enough", "contact");

    public sealed record CodesEnough(int Most) : Invalid("resume.codes-enough", "contact");
}
