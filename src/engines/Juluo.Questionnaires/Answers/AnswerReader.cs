using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Juluo.Questionnaires;

/// <summary>Reads text typed into a question as an answer of its kind, or reports its faults. Pure.</summary>
public sealed partial class AnswerReader(AnswerContext context, TypedFields typed)
{
    /// <summary>Maximum number of characters (code points) of one part of an address or of a person.</summary>
    public const int MostPart = 200;

    private readonly List<FormFault> wrong = [];

    /// <returns>The answer, null if there is none; and its faults. A faulty answer is null.</returns>
    public static (AnswerValue? Answer, List<FormFault> Wrong) Read(FormQuestion question, TypedFields typed, AnswerContext context) =>
        new AnswerReader(context, typed).Read(question, question.Name);

    /// <param name="at">The name of the field.</param>
    private (AnswerValue? Answer, List<FormFault> Wrong) Read(FormQuestion question, string at)
    {
        AnswerValue? answer = question.Kind switch
        {
            FormQuestionKind.Number => Number(question, at),
            FormQuestionKind.Money => Money(question, at),
            FormQuestionKind.Date => Day(question, at),
            FormQuestionKind.Choice => Choice(question, at),
            FormQuestionKind.Several => Several(question, at),
            FormQuestionKind.YesNo => YesNo(question, at),
            FormQuestionKind.Address => Address(question, at),
            FormQuestionKind.Person => Person(question, at),
            FormQuestionKind.Table => Table(question, at),
            FormQuestionKind.File or FormQuestionKind.Drawing => typed.One($"{at}-later") is null ? null : new SaidFiles(0, Later: true),
            FormQuestionKind.Signature => Line(question, at) is { } name ? new SaidSignature(name, Short(question, $"{at}-as")) : null,
            FormQuestionKind.Consent => Consent(question, at),
            FormQuestionKind.Link => Link(question, at),
            _ => Line(question, at) is { } text ? new SaidText(Patterned(question, at, text)) : null,
        };
        if (answer is null && wrong.Count == 0 && question is { Required: true, TakesFiles: false })
            wrong.Add(Needed(question, at));
        return (wrong.Count > 0 ? null : answer, wrong);
    }

    private FormFault Needed(FormQuestion question, string at) =>
        question.Kind switch
        {
            FormQuestionKind.Consent => new AnswerFaults.NotAgreed(Field(at), Label(question)),
            FormQuestionKind.Address => new AnswerFaults.NoStreet($"{Field(at)}-street", Label(question)),
            FormQuestionKind.Person => new AnswerFaults.NoName($"{Field(at)}-name", Label(question)),
            FormQuestionKind.Table when question.Columns is [var first, ..] => new AnswerFaults.Needed(
                $"{Field(at)}-0-{first.Name}",
                Label(question)
            ),
            _ => new AnswerFaults.Needed(Field(at), Label(question)),
        };

    private string? Line(FormQuestion question, string at)
    {
        var text =
            question.Kind == FormQuestionKind.LongText ? typed.One(at)?.ReplaceLineEndings("\n") : typed.One(at)?.ReplaceLineEndings(" ");
        if (text?.EnumerateRunes().Count() > question.Longest)
            wrong.Add(new AnswerFaults.TooLong(Field(at), Label(question), question.Longest));
        return text;
    }

    /// <summary>Normalises a text as an email address, phone number or the text's pattern; a text that cannot match is a fault.</summary>
    private string Patterned(FormQuestion question, string at, string text)
    {
        var read = question switch
        {
            { Kind: FormQuestionKind.Email } => EmailAddress.IsOne(text) ? text : null,
            { Kind: FormQuestionKind.Phone } => PhoneText.Read(text),
            { Pattern: TextPattern.UsSsn } => SsnText.Read(text),
            { Pattern: TextPattern.UsZip } => PostcodeText.Read(text, AddressCountry.UnitedStates),
            _ => text,
        };
        if (read is null)
            wrong.Add(
                question switch
                {
                    { Kind: FormQuestionKind.Email } => new AnswerFaults.NoEmail(Field(at), Label(question)),
                    { Kind: FormQuestionKind.Phone } => new AnswerFaults.NoPhone(Field(at), Label(question)),
                    { Pattern: TextPattern.UsSsn } => new AnswerFaults.NoSsn(Field(at), Label(question)),
                    _ => new AnswerFaults.NoZip(Field(at), Label(question)),
                }
            );
        else if (question.Pattern == TextPattern.UsZip && !PostcodeText.IsIn(read, question.Postcodes))
            wrong.Add(new AnswerFaults.OtherPostcode(Field(at), Label(question), PostcodeText.Said(question.Postcodes!)));
        return read ?? text;
    }

    private SaidNumber? Number(FormQuestion question, string at)
    {
        if (typed.One(at) is not { } text)
            return null;
        var plain = text.Normalize(NormalizationForm.FormKC).Trim();
        var minus = plain is ['-' or '−', ..];
        var digits = minus ? plain[1..].TrimStart() : plain;
        if (question.Whole && Thousands().IsMatch(digits))
        {
            wrong.Add(new AnswerFaults.Thousands(Field(at), Label(question), plain, plain.Replace(".", "", StringComparison.Ordinal)));
            return null;
        }

        if (NumberText.Read(digits) is not { } read || read > 1_000_000_000_000_000m)
        {
            wrong.Add(new AnswerFaults.NoNumber(Field(at), Label(question)));
            return null;
        }

        var number = minus ? -read : read;
        // Negative numbers only if the form allows them.
        if (number < 0 && question.Least is not < 0)
        {
            wrong.Add(new AnswerFaults.BelowNothing(Field(at), Label(question), Plain(question.Least ?? 0)));
            return null;
        }

        if (question.Whole && number != decimal.Truncate(number))
            wrong.Add(new AnswerFaults.NotWhole(Field(at), Label(question)));
        Bounds(question.Most is null ? question with { Most = FormQuestion.UsualMost } : question, at, number, Plain);
        return new(number);
    }

    private static string Plain(decimal number) => number.ToString("#,0.##########", CultureInfo.InvariantCulture);

    private SaidMoney? Money(FormQuestion question, string at)
    {
        if (typed.One(at) is not { } text)
            return null;
        var currency = context.CurrencyOf(question);
        if (MoneyText.Read(text, currency, least: 0) is not { } minor)
        {
            var below = text.Normalize(NormalizationForm.FormKC).TrimStart() is ['-' or '−', _, ..];
            wrong.Add(
                below && MoneyText.Read(text.TrimStart()[1..], currency, least: 0) is not null
                    ? new AnswerFaults.BelowNothing(Field(at), Label(question), Plain(question.Least ?? 0))
                    : new AnswerFaults.NoAmount(Field(at), Label(question))
            );
            return null;
        }

        var amount = new SaidMoney(minor, currency);
        Bounds(
            question,
            at,
            amount.Number!.Value,
            n => MoneyText.Of(new((long)(n * MoneyText.MinorUnits(currency)), currency), CultureInfo.InvariantCulture)
        );
        return amount;
    }

    private void Bounds(FormQuestion question, string at, decimal number, Func<decimal, string> shown)
    {
        if (number < question.Least)
            wrong.Add(new AnswerFaults.TooSmall(Field(at), Label(question), shown(question.Least.Value)));
        else if (number > question.Most)
            wrong.Add(new AnswerFaults.TooLarge(Field(at), Label(question), shown(question.Most.Value)));
    }

    private SaidDay? Day(FormQuestion question, string at)
    {
        if (typed.One(at) is not { } text)
            return null;
        var days = TypedDate.Read(text, context.Today, DayOrder.DayFirst(question, context));
        if (days.Count == 0)
        {
            wrong.Add(new AnswerFaults.NoDay(Field(at), Label(question)));
            return null;
        }

        var day = days[0];
        if (days.Count > 1)
        {
            if (typed.One($"{at}-which") is not { } which || DayText.Read(which) is not { } meant || !days.Contains(meant))
            {
                wrong.Add(new AnswerFaults.TwoDays(Field(at), Label(question), days[0], days[1]));
                return null;
            }

            day = meant;
        }

        if (day < Bound(question.From))
            wrong.Add(new AnswerFaults.TooEarly(Field(at), Label(question), Bound(question.From)!.Value));
        else if (day > Bound(question.Until))
            wrong.Add(new AnswerFaults.TooLate(Field(at), Label(question), Bound(question.Until)!.Value));
        return new(day);
    }

    private LocalDate? Bound(string? said) =>
        said == "today" ? context.Today
        : said is not null ? DayText.Read(said)
        : null;

    private SaidChoice? Choice(FormQuestion question, string at)
    {
        if (typed.One(at) is not { } choice)
            return null;
        if (question.Choices.All(c => c.Name != choice))
            wrong.Add(new AnswerFaults.NotOffered(Field(at), Label(question)));
        return new(choice);
    }

    private SaidSeveral? Several(FormQuestion question, string at)
    {
        var chosen = typed.Many(at).Distinct(StringComparer.Ordinal).ToList();
        if (chosen.Count == 0)
            return null;
        if (!chosen.TrueForAll(one => question.Choices.Any(c => c.Name == one)))
            wrong.Add(new AnswerFaults.NotOffered(Field(at), Label(question)));
        else if (chosen.Count < question.Least)
            wrong.Add(new AnswerFaults.TooFew(Field(at), Label(question), (int)question.Least));
        else if (chosen.Count > question.Most)
            wrong.Add(new AnswerFaults.TooMany(Field(at), Label(question), (int)question.Most));
        return new([.. question.Choices.Select(c => c.Name).Where(chosen.Contains)]);
    }

    private SaidYesNo? YesNo(FormQuestion question, string at)
    {
        if (typed.One(at) is not { } said)
            return null;
        if (Truth.Of(said) is { } yes)
            return new(yes);
        wrong.Add(new AnswerFaults.NotOffered(Field(at), Label(question)));
        return null;
    }

    private SaidAddress? Address(FormQuestion question, string at)
    {
        var (postcode, city, district, street) = (Part("postcode"), Part("city"), Part("district"), Part("street"));
        var (unit, state) = (Part("unit"), Part("state"));
        // A preselected state alone is not an answer.
        if (postcode is null && city is null && district is null && street is null && unit is null)
            return null;
        if (street is null)
            wrong.Add(new AnswerFaults.NoStreet(Of("street"), Label(question)));
        if (question.Country is null)
            return new(postcode, city, district, street, unit, state);
        var american = question.Country == AddressCountry.UnitedStates;
        if (city is null)
            wrong.Add(new AnswerFaults.NoCity(Of("city"), Label(question)));
        if (!american)
            return new(Postcode(question, at, postcode), city, district, street, unit);
        state = UsStates.Read(state ?? question.State ?? "");
        if (state is null)
            wrong.Add(new AnswerFaults.NoState(Of("state"), Label(question)));
        if (postcode is null)
            wrong.Add(new AnswerFaults.NoZip(Of("postcode"), Label(question)));
        return new(Postcode(question, at, postcode), city, null, street, unit, state);

        string? Part(string part) => Short(question, $"{at}-{part}");
        string Of(string part) => $"{Field(at)}-{part}";
    }

    private string? Postcode(FormQuestion question, string at, string? typed)
    {
        if (typed is null)
            return null;
        var field = $"{Field(at)}-postcode";
        var read = PostcodeText.Read(typed, question.Country);
        if (read is null)
            wrong.Add(
                question.Country == AddressCountry.UnitedStates
                    ? new AnswerFaults.NoZip(field, Label(question))
                    : new AnswerFaults.NoPostcode(field, Label(question))
            );
        else if (!PostcodeText.IsIn(read, question.Postcodes))
            wrong.Add(new AnswerFaults.OtherPostcode(field, Label(question), PostcodeText.Said(question.Postcodes!)));
        return read;
    }

    private SaidPerson? Person(FormQuestion question, string at)
    {
        var (name, email, phone) = (Short(question, $"{at}-name"), Short(question, $"{at}-email"), Short(question, $"{at}-phone"));
        if (name is null && email is null && phone is null)
            return null;
        if (name is null)
            wrong.Add(new AnswerFaults.NoName($"{Field(at)}-name", Label(question)));
        if (email is not null && !EmailAddress.IsOne(email))
            wrong.Add(new AnswerFaults.NoEmail($"{Field(at)}-email", Label(question)));
        if (phone is not null && PhoneText.Read(phone) is null)
            wrong.Add(new AnswerFaults.NoPhone($"{Field(at)}-phone", Label(question)));
        if (email is null && phone is null)
            wrong.Add(new AnswerFaults.NoWayToReach($"{Field(at)}-email", Label(question)));
        return new(name ?? "", email, phone is null ? null : PhoneText.Read(phone) ?? phone);
    }

    private string? Short(FormQuestion question, string field)
    {
        var text = typed.One(field)?.ReplaceLineEndings(" ");
        if (text?.EnumerateRunes().Count() > MostPart)
            wrong.Add(new AnswerFaults.TooLong(Field(field), Label(question), MostPart));
        return text;
    }

    private SaidRows? Table(FormQuestion question, string at)
    {
        var rows = new List<IReadOnlyDictionary<string, AnswerValue>>();
        foreach (var number in Enumerable.Range(0, RowCount(question, typed)))
        {
            // An empty row does not count.
            if (question.Columns.All(c => typed.Many($"{at}-{number}-{c.Name}").All(string.IsNullOrWhiteSpace)))
                continue;
            var row = new Dictionary<string, AnswerValue>(StringComparer.Ordinal);
            foreach (var column in question.Columns)
            {
                var (cell, errors) = new AnswerReader(context, typed).Read(column, $"{at}-{number}-{column.Name}");
                wrong.AddRange(errors.Select(e => new AnswerFaults.InRow(e.At, number + 1, e)));
                if (cell is not null)
                    row[column.Name] = cell;
            }

            rows.Add(row);
        }

        return rows.Count > 0 ? new(rows) : null;
    }

    /// <summary>Returns the number of table rows on a page: the rows that were sent, at least one and at most the maximum of the question.</summary>
    public static int RowCount(FormQuestion question, TypedFields typed) =>
        Math.Clamp(NumberText.Whole(typed.One($"{question.Name}-rows")) ?? 1, 1, question.Rows ?? FormQuestion.UsualRows);

    // Any other scheme that a browser opens, above all a script, is refused.
    private SaidLink? Link(FormQuestion question, string at)
    {
        if (Line(question, at) is not { } text)
            return null;
        var address = WebLink.Whole(text);
        if (wrong.Count == 0 && !WebLink.Is(address, question.Longest))
            wrong.Add(new AnswerFaults.NoLink(Field(at), Label(question)));
        return new(address);
    }

    private SaidConsent? Consent(FormQuestion question, string at)
    {
        var agreed = Truth.Of(typed.One(at)) ?? false;
        return agreed || !question.Required ? new(agreed) : null;
    }

    [GeneratedRegex(@"^[0-9]{1,3}(\.[0-9]{3})+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Thousands();

    // Prefixed as on the page, so that an error links to the field.
    private static string Field(string at) => TypedFields.Prefix + at;

    private string Label(FormQuestion question) => question.Label.In(context.Language);
}
