namespace Juluo.Casework;

/// <summary>The applicant's name and contact as given in the form. Stored only encrypted.</summary>
/// <param name="Postcode">The postcode, or the part of the address that locates it.</param>
/// <param name="Born">The date of birth, which tells apart two people of the same name.</param>
public sealed record CaseContact(string? Name, string? Email, string? Phone, string? Postcode, LocalDate? Born)
{
    /// <summary>Reads the contact from answers: the first person and the first address; a date of birth is found by its question's name. An email given only to receive a code is ignored.</summary>
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

    /// <summary>
    /// Returns the contact with a newly verified email or phone number, which then gets the news. A new number replaces the email, which is taken as lost; a new email keeps the number
    /// for calls.
    /// </summary>
    internal CaseContact ReachedBy(ProvedContact proved) =>
        proved.IsPhone ? this with { Email = null, Phone = proved.Text } : this with { Email = proved.Text };

    /// <summary>Returns the address or number that gets news, or null if the applicant has none that this server can send to.</summary>
    internal NewsAddress? NewsTo(Mailer mailer, Texter texter) =>
        mailer.Offered && Email is { } email ? new(email)
        : texter.Offered && texter.Number(Phone) is { } number ? new(number.E164)
        : null;

    /// <summary>Parses an email address or phone number typed in a search, or returns null if it is neither.</summary>
    internal static CaseContact? Typed(string text) =>
        EmailAddress.IsOne(text) ? new(null, text, null, null, null)
        : CaseDigests.PhoneOf(text) is not null ? new(null, null, text, null, null)
        : null;

    private static readonly string[] BirthQuestions = ["born", "birthdate", "date_of_birth", "birth_date"];

    private static string? Text(AnswerSet answers, string question) =>
        (answers[question] as SaidText)?.Text.Trim() is { Length: > 0 } text ? text : null;
}
