namespace Juluo.Services;

internal static class TemplateErrors
{
    /// <param name="Least">The smallest allowed amount.</param>
    public sealed record WrongAmount(string In, string Least) : Invalid("rule-template.wrong-amount", In);

    public sealed record WrongLimit(int Size) : Invalid("rule-template.wrong-limit", $"limit{Size}");

    public sealed record WrongPercent(string In) : Invalid("rule-template.wrong-percent", In);

    public sealed record WrongAge() : Invalid("rule-template.wrong-age", "under");

    /// <summary>A household size has a limit, but a smaller one has none.</summary>
    public sealed record LimitMissing(int Size) : Invalid("rule-template.limit-missing", $"limit{Size}");

    public sealed record WrongCurrency() : Invalid("rule-template.wrong-currency", "currency");

    public sealed record WrongLink() : Invalid("rule-template.wrong-link", "link");

    public sealed record EndsBefore() : Invalid("rule-template.ends-before", "last");
}
