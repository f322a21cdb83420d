using System.Text.RegularExpressions;

namespace Juluo.Questionnaires;

/// <summary>
/// Finds faults of a form as a whole: duplicate names, choices without options, conditions on questions that do not come earlier. A missing translation is not a fault
/// but a gap. Pure.
/// </summary>
/// <param name="line">Returns the line of a page or question in a text file; 0: none.</param>
/// <param name="reader">Language of the author in the browser, where faults show questions by number and title; null: by name, as in the file.</param>
public sealed partial class DefinitionCheck(FormDefinition definition, Func<object, int> line, string? reader)
{
    /// <summary>Returns all faults of a form, page by page. O(questions × (choices + conditions)).</summary>
    public static List<FormFault> Of(FormDefinition definition, Func<object, int> line) =>
        [.. new DefinitionCheck(definition, line, null).All()];

    /// <summary>Returns the faults for an author in the browser, in which each question appears with its number and title.</summary>
    public static List<FormFault> Of(FormDefinition definition, string reader) =>
        [.. new DefinitionCheck(definition, _ => 0, reader).All()];

    /// <summary>Returns faults of the checks between answers only.</summary>
    public static List<FormFault> OfChecks(FormDefinition definition) => [.. ChecksCheck.Of(definition, _ => 0)];

    /// <summary>Checks that a text is a language tag, such as <c>es</c> or <c>zh-Hant</c>.</summary>
    public static bool IsLanguage(string text) => Language().IsMatch(text);

    private IEnumerable<FormFault> All()
    {
        var whole = line(definition);
        if (definition.Title.IsEmpty)
            yield return new DefinitionFaults.Lacks(whole, "title");
        foreach (var error in Lengths(whole, "title", definition.Title, FormDefinition.MostTitle))
            yield return error;
        foreach (var error in Lengths(whole, "intro", definition.Intro, FormDefinition.MostIntro))
            yield return error;
        if (definition.Languages.Count is 0 or > FormDefinition.MostLanguages)
            yield return new DefinitionFaults.TooMany(whole, "languages", FormDefinition.MostLanguages);
        foreach (var language in definition.Languages.Where(l => !IsLanguage(l)))
            yield return new DefinitionFaults.NoLanguage(whole, language);
        if (!definition.Questions.Any())
            yield return new DefinitionFaults.NoQuestions(whole);
        if (definition.Pages.Count > FormDefinition.MostPages)
            yield return new DefinitionFaults.TooMany(whole, "pages", FormDefinition.MostPages);
        if (definition.Questions.Count() > FormDefinition.MostQuestions)
            yield return new DefinitionFaults.TooMany(whole, "questions", FormDefinition.MostQuestions);
        var pages = new HashSet<string>(StringComparer.Ordinal);
        var asked = new Dictionary<string, FormQuestion>(StringComparer.Ordinal);
        foreach (var page in definition.Pages)
        {
            if (!FormNames.IsName(page.Name))
                yield return new DefinitionFaults.NoName(line(page), page.Name);
            else if (!pages.Add(page.Name))
                yield return new DefinitionFaults.Twice(line(page), page.Name);
            if (!page.Questions.Any())
                yield return new DefinitionFaults.NoQuestions(line(page));
            foreach (var error in Conditioned(page, Called(page), page.ShowIf, asked))
                yield return error;
            foreach (var question in page.Questions)
            {
                foreach (var error in Of(question).Concat(Conditioned(question, Called(question), question.ShowIf, asked)))
                    yield return Within(question, error);
                if (!asked.TryAdd(question.Name, question))
                    yield return Within(question, new DefinitionFaults.Twice(line(question), question.Name));
            }
        }

        foreach (var error in ChecksCheck.Of(definition, line))
            yield return error;
    }

    private string Called(FormQuestion question) =>
        reader is { } language && question.Label.In(language) is { Length: > 0 } label ? label : question.Name;

    private string Called(FormPage page) => reader is { } language && page.Called.In(language) is { Length: > 0 } title ? title : page.Name;

    // Authors in the browser find the question by its number.
    private FormFault Within(FormQuestion question, FormFault error) =>
        (reader, definition.NumberOf(question.Name), error) switch
        {
            (null, _, _) => error,
            (
                _,
                var number,
                DefinitionFaults.TooFewChoices
                    or DefinitionFaults.NoStatement
                    or DefinitionFaults.MostBelowLeast
                    or DefinitionFaults.NoColumnKind
                    or DefinitionFaults.NoColumns
                    or DefinitionFaults.SameLabel
                    or DefinitionFaults.NoSigner
                    or DefinitionFaults.UnknownQuestion
                    or DefinitionFaults.LaterQuestion
                    or DefinitionFaults.UnknownChoice
            ) => new DefinitionFaults.AtQuestion(number, question.Name, error),
            (_, var number, _) => new DefinitionFaults.InQuestion(number, Called(question), question.Name, error),
        };

    private IEnumerable<FormFault> Of(FormQuestion question, bool inTable = false)
    {
        var at = line(question);
        if (!FormNames.IsName(question.Name))
            yield return new DefinitionFaults.NoName(at, question.Name);
        if (question.Label.IsEmpty)
            yield return new DefinitionFaults.Lacks(at, "label");
        foreach (
            var error in Lengths(at, "label", question.Label, FormQuestion.MostLabel)
                .Concat(Lengths(at, "hint", question.Hint, FormQuestion.MostHint))
                .Concat(Lengths(at, "statement", question.Statement, FormQuestion.MostStatement))
        )
            yield return error;
        if (question.Kind is FormQuestionKind.Choice or FormQuestionKind.Several && question.Choices.Count < 2)
            yield return new DefinitionFaults.TooFewChoices(at, Called(question));
        foreach (
            var error in Listed(at, "choices", question.Choices, FormQuestion.MostChoices)
                .Concat(Listed(at, "needed", question.Needed, FormQuestion.MostNeeded))
        )
            yield return error;
        if (question.Kind == FormQuestionKind.Consent && question.Statement is null)
            yield return new DefinitionFaults.NoStatement(at, Called(question));
        if (question.Most < question.Least)
            yield return new DefinitionFaults.MostBelowLeast(at, Called(question));
        if (question.Currency is { } currency && !Currencies.Knows(currency))
            yield return new DefinitionFaults.NoCurrency(at, currency);
        foreach (var error in Places(at, question))
            yield return error;
        foreach (var alike in Alike(question))
            yield return new DefinitionFaults.SameLabel(at, Called(question), alike);
        if (
            question.SameAs is { } signer
            && (
                question.Kind != FormQuestionKind.Signature
                || definition.Question(signer) is not { Kind: FormQuestionKind.Person or FormQuestionKind.Text }
            )
        )
            yield return new DefinitionFaults.NoSigner(at, Called(question), signer);
        if (question.Prefill is { } prefill && prefill is not ("name" or "email"))
            yield return new DefinitionFaults.NoPrefill(at, prefill);
        foreach (var day in new[] { question.From, question.Until }.OfType<string>().Where(d => d != "today" && DayText.Read(d) is null))
            yield return new DefinitionFaults.NoDay(at, day);
        if (question.Rows is < 1 or > FormQuestion.MostRows)
            yield return new DefinitionFaults.TooMany(at, "rows", FormQuestion.MostRows);
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
            yield return new DefinitionFaults.NoColumnKind(at, Called(question));
        if (question.Kind != FormQuestionKind.Table)
            yield break;
        if (question.Columns.Count == 0)
            yield return new DefinitionFaults.NoColumns(at, Called(question));
        if (question.Columns.Count > FormQuestion.MostColumns)
            yield return new DefinitionFaults.TooMany(at, "columns", FormQuestion.MostColumns);
        foreach (var twice in question.Columns.GroupBy(c => c.Name, StringComparer.Ordinal).Where(g => g.Count() > 1))
            yield return new DefinitionFaults.Twice(at, twice.Key);
        foreach (var error in question.Columns.SelectMany(c => Of(c, inTable: true)))
            yield return error;
    }

    /// <summary>Returns labels that two choices or documents of a question share in one language.</summary>
    internal static IEnumerable<string> Alike(FormQuestion question) =>
        new[] { question.Choices, question.Needed }
            .SelectMany(list => list.SelectMany(c => c.Label.Said).GroupBy(s => (s.Key, s.Value.ToLowerInvariant())))
            .Where(g => g.Count() > 1)
            .Select(g => g.First().Value)
            .Distinct(StringComparer.Ordinal);

    private static IEnumerable<FormFault> Places(int at, FormQuestion question)
    {
        if (question.Country is { } country && !AddressCountry.All.Contains(country))
            yield return new DefinitionFaults.NoCountry(at, country, string.Join(", ", AddressCountry.All));
        if (question.State is { } state && UsStates.All.All(s => s.Code != state))
            yield return new DefinitionFaults.NoState(at, state);
        if (question.Postcodes is { } postcodes && PostcodeText.Ranges(postcodes) is null)
            yield return new DefinitionFaults.NoPostcodes(at, postcodes);
    }

    private static IEnumerable<FormFault> Listed(int at, string key, IReadOnlyList<FormChoice> list, int most)
    {
        if (list.Count > most)
            yield return new DefinitionFaults.TooMany(at, key, most);
        foreach (var one in list)
        {
            if (!FormNames.IsName(one.Name))
                yield return new DefinitionFaults.NoName(at, one.Name);
            if (one.Label.IsEmpty)
                yield return new DefinitionFaults.NoText(at, one.Name);
            foreach (var error in Lengths(at, key, one.Label, FormChoice.MostLabel))
                yield return error;
        }

        foreach (var twice in list.GroupBy(c => c.Name, StringComparer.Ordinal).Where(g => g.Count() > 1))
            yield return new DefinitionFaults.Twice(at, twice.Key);
    }

    // Conditions may only refer to earlier questions: a person moves forward, and earlier decisions stay.
    private IEnumerable<FormFault> Conditioned(object of, string name, FormCondition? condition, Dictionary<string, FormQuestion> asked)
    {
        if (condition is null)
            yield break;
        var at = line(of);
        foreach (var question in condition.Questions.Where(q => !asked.ContainsKey(q)))
            yield return definition.Question(question) is null
                ? new DefinitionFaults.UnknownQuestion(at, name, question)
                : new DefinitionFaults.LaterQuestion(at, name, Called(definition.Question(question)!));
        foreach (var (question, value) in condition.Named)
            if (asked.GetValueOrDefault(question) is { Choices: { Count: > 0 } choices } && choices.All(c => c.Name != value))
                yield return new DefinitionFaults.UnknownChoice(
                    at,
                    name,
                    Called(asked[question]),
                    value,
                    string.Join(", ", choices.Select(c => c.Name))
                );
    }

    private static IEnumerable<FormFault> Lengths(int at, string key, FormTexts? texts, int most) =>
        (texts?.Said ?? [])
            .Where(s => s.Value.EnumerateRunes().Count() > most)
            .Select(_ => new DefinitionFaults.TooLong(at, key, most))
            .Take(1);

    [GeneratedRegex("^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Language();
}
