namespace Juluo.HelpDirectory;

internal static class HelpFaultErrors
{
    /// <summary>The text has no service, or more than one; exactly one is needed.</summary>
    public sealed record NotOne() : Invalid("help-fault.not-one", "text");
}
