namespace Juluo.Forms;

/// <summary>
/// A person's way through a form that another module looks after itself, because its answers must not lie in a submission. The same pages, the same reading of what is typed; nothing is written. Pure.
/// </summary>
public sealed class FormWalk(FormDefinition form, AnswerSet given)
{
    private readonly FormPath path = new(form, given);

    /// <summary>The pages that are shown, each with the questions that are.</summary>
    public IReadOnlyList<FormPage> Pages => path.Pages;

    /// <summary>The answers that count: to questions that are shown.</summary>
    public AnswerSet Answers => path.Answers;

    /// <summary>Null: there is none, or it is not shown given the answers.</summary>
    public FormPage? Page(string name) => path.Page(name);

    /// <summary>Which page it is, from 1.</summary>
    public int PlaceOf(string page) => path.PlaceOf(page) + 1;

    /// <summary>Null: it is the last.</summary>
    public FormPage? After(string page) => path.After(page);

    /// <summary>Null: it is the first.</summary>
    public FormPage? Before(string page) => path.Before(page);

    /// <summary>The first page on which something is missing; null: nothing is.</summary>
    public FormPage? FirstOpen => path.FirstOpen;

    /// <summary>What has to be answered and was not, as errors that say so.</summary>
    public List<Error> Missing(string language) => path.Missing.Select(q => new AnswerFaults.Needed(null, q.Label.In(language))).AsErrors();

    /// <summary>Answers that contradict each other, as sentences that say how to mend it.</summary>
    public List<Error> Contradictions(string language) => PlacedFault.Of(form, path, language).Select(f => f.Apart).AsErrors();

    /// <summary>What stands in the fields of a page that was answered.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Typed(FormPage page) =>
        page.Questions.Aggregate(TypedFields.None, (all, q) => AnswerTyping.Of(q, given[q.Name]).Over(all)).All;

    /// <summary>Reads what was typed on a page; all answers with those of the page, and what is wrong with them.</summary>
    /// <param name="language">In which the form is shown.</param>
    /// <param name="whole">False: what has to be answered may still be missing, as on the way back.</param>
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

    /// <summary>What was typed: the fields of the page that was sent, or those that a program gives.</summary>
    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> Sent(
        HttpContext? http,
        IReadOnlyDictionary<string, IReadOnlyList<string>>? given,
        CancellationToken stop
    ) =>
        http is { Request.HasFormContentType: true }
            ? SentFields.Of(await http.Request.ReadFormAsync(stop)).All
            : given ?? TypedFields.None.All;
}
