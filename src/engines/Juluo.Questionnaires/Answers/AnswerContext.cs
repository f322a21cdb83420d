namespace Juluo.Questionnaires;

/// <summary>What has to be known of the moment and the place to read what a person types.</summary>
/// <param name="Language">Of the form, as it is shown.</param>
/// <param name="Currency">Of amounts whose question names none.</param>
/// <param name="American">The form is for the United States: a day in digits begins with the month, in English and in Spanish.</param>
public sealed record AnswerContext(string Language, LocalDate Today, string Currency, bool American = false)
{
    /// <summary>The currency of the amounts of a question, ISO 4217.</summary>
    public string CurrencyOf(FormQuestion question) => question.Currency ?? Currency;
}
