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

    private static readonly string[] BirthQuestions = ["born", "birthdate", "date_of_birth", "birth_date"];

    private static string? Text(AnswerSet answers, string question) =>
        (answers[question] as SaidText)?.Text.Trim() is { Length: > 0 } text ? text : null;
}
