namespace Juluo.Forms;

/// <summary>Form input for adding and changing a question.</summary>
/// <param name="Choices">The options of choices, multiple choices or documents: one per line, in the same order in each language.</param>
/// <param name="ShowIf">The condition for asking it, such as “household_size &gt; 1 and has_income”.</param>
/// <param name="SameAs">For a signature, the name of the question that contains the signer's name.</param>
/// <param name="Page">The page on which it appears, or empty for a separate page.</param>
/// <param name="Columns">The columns of a table, one per line, such as “Name”, “Born: date”.</param>
internal record QuestionForm(
    FormQuestionKind Kind = FormQuestionKind.Text,
    [Required, Length(FormQuestion.MostLabel)] LocalizedText? Label = null,
    [Length(FormQuestion.MostHint, Lines = true)] LocalizedText? Hint = null,
    bool Required = false,
    bool Sensitive = false,
    [Length(FormQuestion.MostChoices * 40, Lines = true)] LocalizedText? Choices = null,
    [Length(FormQuestion.MostStatement, Lines = true)] LocalizedText? Statement = null,
    [Length(FormQuestion.MostStatement, Lines = true)] LocalizedText? Columns = null,
    string? ShowIf = null,
    string? Least = null,
    string? Most = null,
    bool Whole = false,
    string? From = null,
    string? Until = null,
    string? Currency = null,
    TextPattern? Pattern = null,
    string? Country = null,
    string? State = null,
    string? Postcodes = null,
    string? SameAs = null,
    string? Page = null
)
{
    public IEnumerable<Error> Check(ZonedDateTime now) =>
        [
            .. Alike(Choices),
            .. Bound("least", Least),
            .. Bound("most", Most),
            .. Day("from", From),
            .. Day("until", Until),
            .. FormText.Some(Currency) is { } currency && !Currencies.Knows(currency) ? (Error[])[new NotOffered("currency")] : [],
            .. FormText.Some(Country) is { } country && !AddressCountry.All.Contains(country) ? (Error[])[new NotOffered("country")] : [],
            .. FormText.Some(State) is { } state && UsStates.Read(state) is null ? (Error[])[new NotOffered("state")] : [],
            .. FormText.Some(SameAs) is { } signer && !FormNames.IsName(signer) ? (Error[])[new NotOffered("sameAs")] : [],
            .. FormText.Some(Postcodes) is { } postcodes && PostcodeText.Ranges(postcodes) is null
                ? (Error[])[new Unreadable("postcodes")]
                : [],
            .. FormText.Some(ShowIf) is { } condition ? FormCondition.Parse(condition).Faults.AsErrors() : [],
        ];

    /// <summary>Applies the input to an existing or new question.</summary>
    internal FormQuestion Of(FormDefinition form, FormQuestion before) =>
        (
            before with
            {
                Kind = Kind,
                Label = form.Said(before.Label, Label)!,
                Hint = form.Said(before.Hint, Hint),
                Required = Required,
                Sensitive = Sensitive,
                ShowIf = FormText.Some(ShowIf) is { } condition ? FormCondition.Parse(condition).Value : null,
                Choices = Kind is FormQuestionKind.Choice or FormQuestionKind.Several ? Lines(form, before.Choices, Choices, "choice") : [],
                Needed = Kind == FormQuestionKind.File ? Lines(form, before.Needed, Choices, "document") : [],
                Columns = Kind == FormQuestionKind.Table ? ColumnsOf(form, before.Columns) : [],
                Statement = Kind is FormQuestionKind.Consent or FormQuestionKind.Signature ? form.Said(before.Statement, Statement) : null,
                Least = Number(Least),
                Most = Number(Most),
                SameAs = Kind == FormQuestionKind.Signature ? FormText.Some(SameAs) : null,
                Whole = Whole && Kind == FormQuestionKind.Number,
                From = FormText.Some(From),
                Until = FormText.Some(Until),
                Currency = FormText.Some(Currency),
                Pattern = Kind == FormQuestionKind.Text ? Pattern : null,
                Country = Kind == FormQuestionKind.Address ? FormText.Some(Country) : null,
                State = Kind == FormQuestionKind.Address && FormText.Some(State) is { } state ? UsStates.Read(state) : null,
                Postcodes =
                    Kind == FormQuestionKind.Address || (Kind == FormQuestionKind.Text && Pattern == TextPattern.UsZip)
                        ? FormText.Some(Postcodes)
                        : null,
            }
        ).Settled();

    /// <summary>Returns true if a question can't be answered yet because its agreement text, options or columns are missing.</summary>
    internal static bool NeedsMore(FormQuestion question) =>
        question
            is { Kind: FormQuestionKind.Consent, Statement: null }
                or { Kind: FormQuestionKind.Table, Columns.Count: 0 }
                or { Kind: FormQuestionKind.Choice or FormQuestionKind.Several, Choices.Count: < 2 };

    private static IEnumerable<Error> Alike(LocalizedText? choices) =>
        from lines in new[] { (Field: "choices.zh", Lines: Split(choices?.Said.Zh)), (Field: "choices.en", Lines: Split(choices?.Said.En)) }
        from twice in lines.Lines.GroupBy(l => l, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1)
        select new FormErrors.SameChoice(lines.Field, twice.Key);

    private static IEnumerable<Error> Bound(string field, string? typed) =>
        FormText.Some(typed) is { } text && NumberText.Read(text) is null ? [new Unreadable(field)] : [];

    private static IEnumerable<Error> Day(string field, string? typed) =>
        FormText.Some(typed) is { } text && text != "today" && DayText.Read(text) is null ? [new Unreadable(field)] : [];

    private static decimal? Number(string? typed) => FormText.Some(typed) is { } text ? NumberText.Read(text) : null;

    // An option keeps the name of its position, so that conditions and answers still refer to it.
    private static List<FormChoice> Lines(FormDefinition form, IReadOnlyList<FormChoice> before, LocalizedText? typed, string otherwise)
    {
        var (zh, en) = (Split(typed?.Said.Zh), Split(typed?.Said.En));
        var lines = new List<FormChoice>();
        for (var at = 0; at < Math.Max(zh.Length, en.Length); at++)
        {
            var said = new LocalizedText(zh.ElementAtOrDefault(at), en.ElementAtOrDefault(at));
            var old =
                before.FirstOrDefault(b => Same(b, said))
                ?? (zh.Length == before.Count || en.Length == before.Count ? before.ElementAtOrDefault(at) : null);
            var label = form.Said(old?.Label, said)!;
            var taken = lines.ConvertAll(l => l.Name);
            lines.Add(new(old is not null && !taken.Contains(old.Name) ? old.Name : FormNames.Of(said.En, otherwise, taken), label));
        }

        return lines;
    }

    private List<FormQuestion> ColumnsOf(FormDefinition form, IReadOnlyList<FormQuestion> before)
    {
        var (zh, en) = (Split(Columns?.Said.Zh), Split(Columns?.Said.En));
        var columns = new List<FormQuestion>();
        for (var at = 0; at < Math.Max(zh.Length, en.Length); at++)
        {
            var (zhLabel, zhKind) = Column(zh.ElementAtOrDefault(at));
            var (enLabel, enKind) = Column(en.ElementAtOrDefault(at));
            var old = before.ElementAtOrDefault(at);
            var label = form.Said(old?.Label, new(zhLabel, enLabel))!;
            var name = old?.Name ?? FormNames.Of(label.In(Languages.English), "column", columns.ConvertAll(c => c.Name));
            columns.Add(
                (old ?? new FormQuestion(name, FormQuestionKind.Text, label)) with
                {
                    Label = label,
                    Kind = enKind ?? zhKind ?? FormQuestionKind.Text,
                }
            );
        }

        return columns;
    }

    /// <summary>Parses a column: “Born: date” is a date column labelled Born.</summary>
    private static (string? Label, FormQuestionKind? Kind) Column(string? line) =>
        line?.LastIndexOfAny([':', '：']) is { } at and > 0 && KindWords.Read(line[(at + 1)..]) is { } kind
            ? (line[..at].Trim(), kind)
            : (line, null);

    private static bool Same(FormChoice choice, LocalizedText said) =>
        (said.Said.En is { } en && choice.Label.Own(Languages.English) == en)
        || (said.Said.Zh is { } zh && choice.Label.Own(Languages.Chinese) == zh);

    private static string[] Split(string? typed) =>
        (typed ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
