namespace Juluo.Forms;

/// <summary>What has to be known of the moment and the place to read what a person types.</summary>
/// <param name="Language">Of the form, as it is shown.</param>
/// <param name="Currency">Of amounts whose question names none.</param>
/// <param name="American">The form is for the United States: a day in digits begins with the month, in English and in Spanish.</param>
internal sealed record AnswerContext(string Language, LocalDate Today, string Currency, bool American = false)
{
    public string CurrencyOf(FormQuestion question) => question.Currency ?? Currency;
}
