namespace Juluo.HelpDirectory;

internal static class HelpFaultErrors
{
    /// <summary>The text must be exactly one service.</summary>
    public sealed record NotOne() : Invalid("help-fault.not-one", "text");
}
