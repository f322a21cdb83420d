namespace Juluo.Questionnaires;

/// <summary>The moment and place by which typed text is read: today, the language, the currency.</summary>
/// <param name="Language">Language in which the form is shown.</param>
/// <param name="Currency">Currency of amounts whose question names none.</param>
/// <param name="American">The form is for the United States: a day in digits begins with the month, in English and in Spanish.</param>
public sealed record AnswerContext(string Language, LocalDate Today, string Currency, bool American = false)
{
    /// <summary>The currency of the amounts of a question, ISO 4217.</summary>
    public string CurrencyOf(FormQuestion question) => question.Currency ?? Currency;
}
