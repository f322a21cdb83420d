namespace Juluo.HelpDirectory;

internal static class HelpFaultErrors
{
    /// <summary>It is mended alone, and not together with others.</summary>
    public sealed record NotOne() : Invalid("help-fault.not-one", "text");
}
