namespace Juluo.Services;

internal static class CheckErrors
{
    public sealed record NotANumber() : Invalid("check.not-a-number", "answer");

    /// <summary>A mark in the number could separate thousands or decimals.</summary>
    public sealed record TwoWays() : Invalid("check.two-ways", "answer");

    public sealed record NotWhole() : Invalid("check.not-whole", "answer");

    public sealed record OutOfRange(string Least, string Most) : Invalid("check.out-of-range", "answer");

    public sealed record NotADay() : Invalid("check.not-a-day", "answer");

    public sealed record ChooseOne() : Invalid("check.choose-one", "answer");

    /// <summary>The question is no longer asked: the rules have changed, or the page is outdated.</summary>
    public sealed record NoLongerAsked() : Conflict("check.no-longer-asked");
}
