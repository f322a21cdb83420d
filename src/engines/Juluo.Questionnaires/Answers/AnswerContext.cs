namespace Juluo.Questionnaires;

/// <summary>Context for reading typed text: date, language and currency.</summary>
/// <param name="Language">Language in which the form is displayed.</param>
/// <param name="Currency">Currency of amounts whose question has none.</param>
/// <param name="American">True if the form is for the United States: a day in digits begins with the month, in English and in Spanish.</param>
public sealed record AnswerContext(string Language, LocalDate Today, string Currency, bool American = false)
{
    /// <summary>Returns the currency of the amounts of a question, ISO 4217.</summary>
    public string CurrencyOf(FormQuestion question) => question.Currency ?? Currency;
}
