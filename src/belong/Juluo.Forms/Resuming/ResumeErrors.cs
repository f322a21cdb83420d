namespace Juluo.Forms;

internal static class ResumeErrors
{
    /// <summary>Wrong, over, used up, or never sent: all sound the same, so that it does not tell whether there was something.</summary>
    public sealed record CodeDoesNotFit() : Invalid("resume.code-does-not-fit", "code");

    public sealed record NoAddress() : Invalid("resume.no-address", "contact");

    public sealed record NoAddressOrNumber() : Invalid("resume.no-address-or-number", "contact");

    public sealed record WrittenToEnough(int Most) : Invalid("resume.written-to-enough", "contact");

    public sealed record CodesEnough(int Most) : Invalid("resume.codes-enough", "contact");

    /// <summary>What is said of what is neither an address nor a number.</summary>
    public static Error NoContact(Texter texter) => texter.Offered ? new NoAddressOrNumber() : new NoAddress();
}
