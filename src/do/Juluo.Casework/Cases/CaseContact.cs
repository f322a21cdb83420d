namespace Juluo.Casework;

/// <summary>Who applied and how to reach them, as they said it in the form. Written only sealed.</summary>
/// <param name="Postcode">Or the part of the address that says where.</param>
/// <param name="Born">With the name it tells two of one name apart.</param>
public sealed record CaseContact(string? Name, string? Email, string? Phone, string? Postcode, LocalDate? Born)
{
    /// <summary>From what was answered: the first person and the first address; a date of birth goes by the name of its question. An address that was given for the code alone is none of these.</summary>
    internal static CaseContact Of(AnswerSet answers)
    {
        var person = answers.Select(a => a.Value).OfType<SaidPerson>().FirstOrDefault();
        var address = answers.Select(a => a.Value).OfType<SaidAddress>().FirstOrDefault();
        var name =
            person?.Name
            ?? Text(answers, "name")
            ?? Text(answers, "full_name")
            ?? answers.Select(a => a.Value).OfType<SaidSignature>().FirstOrDefault()?.Name;
        return new(
            name,
            person?.Email ?? Text(answers, "email"),
            person?.Phone ?? Text(answers, "phone"),
            address?.Postcode ?? Text(answers, "postcode") ?? Text(answers, "zip"),
            BirthQuestions.Select(q => (answers[q] as SaidDay)?.Day).FirstOrDefault(d => d is not null)
        );
    }

    /// <summary>How to reach them once they proved another way: news goes there. An address that they replaced by a number is one they lost; a number stays beside an address, to be called.</summary>
    internal CaseContact ReachedBy(ProvedContact proved) =>
        proved.IsPhone ? this with { Email = null, Phone = proved.Text } : this with { Email = proved.Text };

    /// <summary>Where news goes; null: to nowhere, for there is no address that mails are sent to, and no number that messages are sent to.</summary>
    internal NewsAddress? NewsTo(Mailer mailer, Texter texter) =>
        mailer.Offered && Email is { } email ? new(email)
        : texter.Offered && texter.Number(Phone) is { } number ? new(number.E164)
        : null;

    /// <summary>What is typed to find a person by: an address, or a number; null: neither.</summary>
    internal static CaseContact? Typed(string text) =>
        EmailAddress.IsOne(text) ? new(null, text, null, null, null)
        : CaseDigests.PhoneOf(text) is not null ? new(null, null, text, null, null)
        : null;

    private static readonly string[] BirthQuestions = ["born", "birthdate", "date_of_birth", "birth_date"];

    private static string? Text(AnswerSet answers, string question) =>
        (answers[question] as SaidText)?.Text.Trim() is { Length: > 0 } text ? text : null;
}
