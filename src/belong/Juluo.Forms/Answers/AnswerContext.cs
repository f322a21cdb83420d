namespace Juluo.Forms;

/// <summary>What has to be known of the moment and the place to read what a person types.</summary>
/// <param name="Language">Of the form, as it is shown.</param>
/// <param name="Currency">Of amounts whose question names none.</param>
internal sealed record AnswerContext(string Language, LocalDate Today, string Currency)
{
    public string CurrencyOf(FormQuestion question) => question.Currency ?? Currency;
}
