using System.Text.RegularExpressions;

namespace Juluo.Forms;

/// <summary>What speaks against a form as a whole: names that stand twice, choices of nothing, conditions on what is not asked before. A missing translation does not: it is a gap. Pure.</summary>
/// <param name="line">On which line of a text file a page or a question stands; 0: on none.</param>
/// <param name="reader">The language of who made it in the browser, where questions are known by number and title; null: by their names, as the file has them.</param>
internal sealed partial class DefinitionCheck(FormDefinition definition, Func<object, int> line, string? reader)
{
    public static List<Error> Of(FormDefinition definition, Func<object, int> line) =>
        [.. new DefinitionCheck(definition, line, null).All()];

    /// <summary>The same for who sees the form and no file: each question is called by its number and its title.</summary>
    public static List<Error> Of(FormDefinition definition, string reader) => [.. new DefinitionCheck(definition, _ => 0, reader).All()];

    /// <summary>Whether a text names a language, as <c>es</c> or <c>zh-Hant</c>.</summary>
    public static bool IsLanguage(string text) => Language().IsMatch(text);

    private IEnumerable<Error> All()
    {
        var whole = line(definition);
        if (definition.Title.IsEmpty)
            yield return new DefinitionErrors.Lacks(whole, "title");
        foreach (var error in Lengths(whole, "title", definition.Title, FormDefinition.MostTitle))
            yield return error;
        foreach (var error in Lengths(whole, "intro", definition.Intro, FormDefinition.MostIntro))
            yield return error;
        if (definition.Languages.Count is 0 or > FormDefinition.MostLanguages)
            yield return new DefinitionErrors.TooMany(whole, "languages", FormDefinition.MostLanguages);
        foreach (var language in definition.Languages.Where(l => !IsLanguage(l)))
            yield return new DefinitionErrors.NoLanguage(whole, language);
        if (!definition.Questions.Any())
            yield return new DefinitionErrors.NoQuestions(whole);
        if (definition.Pages.Count > FormDefinition.MostPages)
            yield return new DefinitionErrors.TooMany(whole, "pages", FormDefinition.MostPages);
        if (definition.Questions.Count() > FormDefinition.MostQuestions)
            yield return new DefinitionErrors.TooMany(whole, "questions", FormDefinition.MostQuestions);
        var pages = new HashSet<string>(StringComparer.Ordinal);
        var asked = new Dictionary<string, FormQuestion>(StringComparer.Ordinal);
        foreach (var page in definition.Pages)
        {
            if (!FormNames.IsName(page.Name))
                yield return new DefinitionErrors.NoName(line(page), page.Name);
            else if (!pages.Add(page.Name))
                yield return new DefinitionErrors.Twice(line(page), page.Name);
            if (!page.Questions.Any())
                yield return new DefinitionErrors.NoQuestions(line(page));
            foreach (var error in Conditioned(page, Called(page), page.ShowIf, asked))
                yield return error;
            foreach (var question in page.Questions)
            {
                foreach (var error in Of(question).Concat(Conditioned(question, Called(question), question.ShowIf, asked)))
                    yield return Within(question, error);
                if (!asked.TryAdd(question.Name, question))
                    yield return Within(question, new DefinitionErrors.Twice(line(question), question.Name));
            }
        }

        foreach (var error in ChecksCheck.Of(definition, line))
            yield return error;
    }

    private string Called(FormQuestion question) =>
        reader is { } language && question.Label.In(language) is { Length: > 0 } label ? label : question.Name;

    private string Called(FormPage page) => reader is { } language && page.Called.In(language) is { Length: > 0 } title ? title : page.Name;

    // Who has no file before them finds the question by its number.
    private Error Within(FormQuestion question, Error error) =>
        (reader, definition.NumberOf(question.Name), error) switch
        {
            (null, _, _) => error,
            (
                _,
                var number,
                DefinitionErrors.TooFewChoices
                    or DefinitionErrors.NoStatement
                    or DefinitionErrors.MostBelowLeast
                    or DefinitionErrors.NoColumnKind
                    or DefinitionErrors.NoColumns
                    or DefinitionErrors.SameLabel
                    or DefinitionErrors.NoSigner
                    or DefinitionErrors.UnknownQuestion
                    or DefinitionErrors.LaterQuestion
                    or DefinitionErrors.UnknownChoice
            ) => new DefinitionErrors.AtQuestion(number, question.Name, error),
            (_, var number, _) => new DefinitionErrors.InQuestion(number, Called(question), question.Name, error),
        };

    private IEnumerable<Error> Of(FormQuestion question, bool inTable = false)
    {
        var at = line(question);
        if (!FormNames.IsName(question.Name))
            yield return new DefinitionErrors.NoName(at, question.Name);
        if (question.Label.IsEmpty)
            yield return new DefinitionErrors.Lacks(at, "label");
        foreach (
            var error in Lengths(at, "label", question.Label, FormQuestion.MostLabel)
                .Concat(Lengths(at, "hint", question.Hint, FormQuestion.MostHint))
                .Concat(Lengths(at, "statement", question.Statement, FormQuestion.MostStatement))
        )
            yield return error;
        if (question.Kind is FormQuestionKind.Choice or FormQuestionKind.Several && question.Choices.Count < 2)
            yield return new DefinitionErrors.TooFewChoices(at, Called(question));
        foreach (
            var error in Listed(at, "choices", question.Choices, FormQuestion.MostChoices)
                .Concat(Listed(at, "needed", question.Needed, FormQuestion.MostNeeded))
        )
            yield return error;
        if (question.Kind == FormQuestionKind.Consent && question.Statement is null)
            yield return new DefinitionErrors.NoStatement(at, Called(question));
        if (question.Most < question.Least)
            yield return new DefinitionErrors.MostBelowLeast(at, Called(question));
        if (question.Currency is { } currency && !Currencies.Knows(currency))
            yield return new DefinitionErrors.NoCurrency(at, currency);
        foreach (var error in Places(at, question))
            yield return error;
        foreach (var alike in Alike(question))
            yield return new DefinitionErrors.SameLabel(at, Called(question), alike);
        if (
            question.SameAs is { } signer
            && (
                question.Kind != FormQuestionKind.Signature
                || definition.Question(signer) is not { Kind: FormQuestionKind.Person or FormQuestionKind.Text }
            )
        )
            yield return new DefinitionErrors.NoSigner(at, Called(question), signer);
        if (question.Prefill is { } prefill && prefill is not ("name" or "email"))
            yield return new DefinitionErrors.NoPrefill(at, prefill);
        foreach (var day in new[] { question.From, question.Until }.OfType<string>().Where(d => d != "today" && DateText.Read(d).Failed))
            yield return new DefinitionErrors.NoDay(at, day);
        if (question.Rows is < 1 or > FormQuestion.MostRows)
            yield return new DefinitionErrors.TooMany(at, "rows", FormQuestion.MostRows);
        if (
            inTable
                && question.Kind
                    is FormQuestionKind.Table
                        or FormQuestionKind.Consent
                        or FormQuestionKind.Signature
                        or FormQuestionKind.Address
                        or FormQuestionKind.Person
                        or FormQuestionKind.Several
            || inTable && question.TakesFiles
        )
            yield return new DefinitionErrors.NoColumnKind(at, Called(question));
        if (question.Kind != FormQuestionKind.Table)
            yield break;
        if (question.Columns.Count == 0)
            yield return new DefinitionErrors.NoColumns(at, Called(question));
        if (question.Columns.Count > FormQuestion.MostColumns)
            yield return new DefinitionErrors.TooMany(at, "columns", FormQuestion.MostColumns);
        foreach (var twice in question.Columns.GroupBy(c => c.Name, StringComparer.Ordinal).Where(g => g.Count() > 1))
            yield return new DefinitionErrors.Twice(at, twice.Key);
        foreach (var error in question.Columns.SelectMany(c => Of(c, inTable: true)))
            yield return error;
    }

    /// <summary>What two choices of a question, or two of the documents it asks for, are both called in one language.</summary>
    internal static IEnumerable<string> Alike(FormQuestion question) =>
        new[] { question.Choices, question.Needed }
            .SelectMany(list => list.SelectMany(c => c.Label.Said).GroupBy(s => (s.Key, s.Value.ToLowerInvariant())))
            .Where(g => g.Count() > 1)
            .Select(g => g.First().Value)
            .Distinct(StringComparer.Ordinal);

    private static IEnumerable<Error> Places(int at, FormQuestion question)
    {
        if (question.Country is { } country && !AddressCountry.All.Contains(country))
            yield return new DefinitionErrors.NoCountry(at, country, string.Join(", ", AddressCountry.All));
        if (question.State is { } state && UsStates.All.All(s => s.Code != state))
            yield return new DefinitionErrors.NoState(at, state);
        if (question.Postcodes is { } postcodes && PostcodeText.Ranges(postcodes) is null)
            yield return new DefinitionErrors.NoPostcodes(at, postcodes);
    }

    private static IEnumerable<Error> Listed(int at, string key, IReadOnlyList<FormChoice> list, int most)
    {
        if (list.Count > most)
            yield return new DefinitionErrors.TooMany(at, key, most);
        foreach (var one in list)
        {
            if (!FormNames.IsName(one.Name))
                yield return new DefinitionErrors.NoName(at, one.Name);
            if (one.Label.IsEmpty)
                yield return new DefinitionErrors.NoText(at, one.Name);
            foreach (var error in Lengths(at, key, one.Label, FormChoice.MostLabel))
                yield return error;
        }

        foreach (var twice in list.GroupBy(c => c.Name, StringComparer.Ordinal).Where(g => g.Count() > 1))
            yield return new DefinitionErrors.Twice(at, twice.Key);
    }

    // Only what was asked before can decide: a person goes forward, and what was decided behind them stays.
    private IEnumerable<Error> Conditioned(object of, string name, FormCondition? condition, Dictionary<string, FormQuestion> asked)
    {
        if (condition is null)
            yield break;
        var at = line(of);
        foreach (var question in condition.Questions.Where(q => !asked.ContainsKey(q)))
            yield return definition.Question(question) is null
                ? new DefinitionErrors.UnknownQuestion(at, name, question)
                : new DefinitionErrors.LaterQuestion(at, name, Called(definition.Question(question)!));
        foreach (var (question, value) in condition.Named)
            if (asked.GetValueOrDefault(question) is { Choices: { Count: > 0 } choices } && choices.All(c => c.Name != value))
                yield return new DefinitionErrors.UnknownChoice(
                    at,
                    name,
                    Called(asked[question]),
                    value,
                    string.Join(", ", choices.Select(c => c.Name))
                );
    }

    private static IEnumerable<Error> Lengths(int at, string key, FormTexts? texts, int most) =>
        (texts?.Said ?? [])
            .Where(s => s.Value.EnumerateRunes().Count() > most)
            .Select(_ => new DefinitionErrors.TooLong(at, key, most))
            .Take(1);

    [GeneratedRegex("^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Language();
}
