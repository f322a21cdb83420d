namespace Juluo.Forms;

/// <summary>
/// A person's way through a form whose module keeps the answers itself, outside submissions. Same pages and parsing; stores nothing. Pure.
/// </summary>
public sealed class FormWalk(FormDefinition form, AnswerSet given)
{
    private readonly FormPath path = new(form, given);

    /// <summary>The shown pages, each with its shown questions.</summary>
    public IReadOnlyList<FormPage> Pages => path.Pages;

    /// <summary>The answers to questions that are shown.</summary>
    public AnswerSet Answers => path.Answers;

    /// <summary>Returns a page, or null if it doesn't exist or isn't shown given the answers.</summary>
    public FormPage? Page(string name) => path.Page(name);

    /// <summary>Returns the page's number, from 1.</summary>
    public int PlaceOf(string page) => path.PlaceOf(page) + 1;

    /// <summary>Returns the next page, or null after the last.</summary>
    public FormPage? After(string page) => path.After(page);

    /// <summary>Returns the previous page, or null before the first.</summary>
    public FormPage? Before(string page) => path.Before(page);

    /// <summary>The first page with a missing answer, or null.</summary>
    public FormPage? FirstOpen => path.FirstOpen;

    /// <summary>Returns an error for each required question without an answer.</summary>
    public List<Error> Missing(string language) => path.Missing.Select(q => new AnswerFaults.Needed(null, q.Label.In(language))).AsErrors();

    /// <summary>Returns errors for contradictory answers, which say how to correct them.</summary>
    public List<Error> Contradictions(string language) => PlacedFault.Of(form, path, language).Select(f => f.Apart).AsErrors();

    /// <summary>Returns the field values of an answered page.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Typed(FormPage page) =>
        page.Questions.Aggregate(TypedFields.None, (all, q) => AnswerTyping.Of(q, given[q.Name]).Over(all)).All;

    /// <summary>Parses the input of a page. Returns all answers including those of the page, and errors.</summary>
    /// <param name="language">The language in which the form is shown.</param>
    /// <param name="whole">False if required answers may be missing, as when going back.</param>
    public (AnswerSet Answers, List<Error> Wrong) Read(
        FormPage page,
        IReadOnlyDictionary<string, IReadOnlyList<string>> typed,
        string language,
        LocalDate today,
        string currency,
        bool whole = true
    )
    {
        var asked = form.Page(page.Name)!;
        if (!whole)
            asked = asked with
            {
                Sections =
                [
                    .. asked.Sections.Select(s => s with { Questions = [.. s.Questions.Select(q => q with { Required = false })] }),
                ],
            };
        var read = PageAnswers.Read(asked, given, new(typed), new(language, today, currency));
        var answers = read.Answers.Aggregate(given, (all, a) => all.With(a.Key, a.Value));
        if (whole && read.Wrong.Count == 0)
            read.Wrong.AddRange(
                PlacedFault.Of(form, new(form, answers), language, page.Name).Select(f => f.Page.Name == page.Name ? f.What : f.Apart)
            );
        return (answers, read.Wrong.AsErrors());
    }

    /// <summary>Returns the input: form fields of the request, or those given by an API client.</summary>
    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> Sent(
        HttpContext? http,
        IReadOnlyDictionary<string, IReadOnlyList<string>>? given,
        CancellationToken stop
    ) =>
        http is { Request.HasFormContentType: true }
            ? SentFields.Of(await http.Request.ReadFormAsync(stop)).All
            : given ?? TypedFields.None.All;
}
