namespace Juluo.Collaborations;

internal static class ExchangeErrors
{
    public sealed record DayAhead() : Invalid("exchange.day-ahead", "onDay");

    public sealed record BeforeItBegan(LocalDate Since) : Invalid("exchange.before-it-began", "onDay");
}
