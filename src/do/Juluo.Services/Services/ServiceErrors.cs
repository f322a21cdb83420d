namespace Juluo.Services;

internal static class ServiceErrors
{
    /// <param name="Names">The names that exist.</param>
    public sealed record NoSuchRules(string Given, string Names) : Invalid("service.no-such-rules", "rules");

    /// <param name="Line">The line.</param>
    /// <param name="What">The fault and how to fix it, as reported by the rules parser.</param>
    public sealed record WrongRules(int Line, LocalizedText What) : Invalid("service.wrong-rules", "rulesText");

    public sealed record OpenAlready() : Conflict("service.open-already");

    public sealed record NotOpen() : Conflict("service.not-open");
}
