namespace Juluo.Services;

internal static class ServiceErrors
{
    /// <param name="Names">Those that there are.</param>
    public sealed record NoSuchRules(string Given, string Names) : Invalid("service.no-such-rules", "rules");

    /// <param name="Line">The line.</param>
    /// <param name="What">The fault and how to mend it, as the reader of rules says it.</param>
    public sealed record WrongRules(int Line, LocalizedText What) : Invalid("service.wrong-rules", "rulesText");

    public sealed record OpenAlready() : Conflict("service.open-already");

    public sealed record NotOpen() : Conflict("service.not-open");
}
