namespace Juluo.CaseDeliveries;

/// <summary>
/// Represents answers as cells with stable names: the question's name, and for answers with several parts that name with the part, for example <c>address.city</c>. Dates are ISO 8601,
/// amounts are minor units with a separate currency, tables are JSON. A question has the same cells whether it was answered or not.
/// </summary>
internal static class AnswerCells
{
    public const string Number = "case.number";
    public const string Sent = "case.sent";
    public const string Language = "case.language";

    public static readonly IReadOnlyList<string> Own = [Number, Sent, Language];

    private static readonly JsonSerializerOptions AsWritten = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Returns the names of a question's cells, in the same order whether or not the question was answered.</summary>
    public static IEnumerable<string> Columns(FormQuestion question) => Of(question, null).Select(c => c.Column);

    public static IEnumerable<(string Column, string? Value)> Of(FormQuestion question, AnswerValue? answer)
    {
        var name = question.Name;
        switch (question.Kind)
        {
            case FormQuestionKind.Money:
                var money = answer as SaidMoney;
                return [(name, money?.Minor.ToString(CultureInfo.InvariantCulture)), ($"{name}.currency", money?.Currency)];
            case FormQuestionKind.Address:
                var address = answer as SaidAddress;
                // For a form with a fixed country, only the address parts used there.
                return new (string Part, string? Value, string? Not)[]
                {
                    ("postcode", address?.Postcode, null),
                    ("city", address?.City, null),
                    ("district", address?.District, "US"),
                    ("street", address?.Street, null),
                    ("unit", address?.Unit, "TW"),
                    ("state", address?.State, "TW"),
                }
                    .Where(p => question.Country is null || question.Country != p.Not)
                    .Select(p => ($"{name}.{p.Part}", p.Value));
            case FormQuestionKind.Person:
                var person = answer as SaidPerson;
                return [($"{name}.name", person?.Name), ($"{name}.email", person?.Email), ($"{name}.phone", person?.Phone)];
            case FormQuestionKind.Table:
                return [(name, answer is SaidRows rows ? JsonSerializer.Serialize(Plain(question, rows), AsWritten) : null)];
            default:
                return [(name, Line(answer))];
        }
    }

    /// <summary>Returns the cells of a case and of all its answers, by name.</summary>
    public static Dictionary<string, string> All(string number, Instant? sentAt, string language, ReadSubmission read, DateTimeZone zone)
    {
        var cells = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [Number] = number,
            [Sent] = sentAt is { } sent ? Day(sent.InZone(zone).Date) : "",
            [Language] = language,
        };
        foreach (var question in read.Definition.Questions)
        foreach (var (column, value) in Of(question, read.Answers[question.Name]))
            cells[column] = value ?? "";
        return cells;
    }

    /// <summary>Converts an answer for JSON: numbers as numbers, parts as properties with their names. Null if there is no answer.</summary>
    public static object? Plain(FormQuestion question, AnswerValue? answer) =>
        answer switch
        {
            null => null,
            SaidNumber number => number.Value,
            SaidYesNo yesNo => yesNo.Yes,
            SaidConsent consent => consent.Agreed,
            SaidMoney money => new { minor = money.Minor, currency = money.Currency },
            SaidSeveral several => several.Choices,
            SaidAddress a => new
            {
                postcode = a.Postcode,
                city = a.City,
                district = a.District,
                street = a.Street,
                unit = a.Unit,
                state = a.State,
            },
            SaidPerson p => new
            {
                name = p.Name,
                email = p.Email,
                phone = p.Phone,
            },
            SaidRows rows => rows
                .Rows.Select(r =>
                    question.Columns.ToDictionary(
                        c => c.Name,
                        c => r.TryGetValue(c.Name, out var cell) ? Plain(c, cell) : null,
                        StringComparer.Ordinal
                    )
                )
                .ToList(),
            SaidFiles files => new { documents = files.Documents, later = files.Later },
            _ => Line(answer),
        };

    internal static string Day(LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);

    private static string? Line(AnswerValue? answer) =>
        answer switch
        {
            SaidText text => text.Text,
            SaidNumber number => number.Value.ToString(CultureInfo.InvariantCulture),
            SaidDay day => Day(day.Day),
            SaidChoice choice => choice.Choice,
            SaidSeveral several => string.Join("; ", several.Choices),
            SaidYesNo yesNo => yesNo.Yes ? "yes" : "no",
            SaidConsent consent => consent.Agreed ? "yes" : "no",
            SaidSignature signature => signature.As is { } role ? $"{signature.Name} ({role})" : signature.Name,
            SaidLink link => link.Address,
            SaidFiles files => files.Documents.ToString(CultureInfo.InvariantCulture),
            _ => null,
        };
}
