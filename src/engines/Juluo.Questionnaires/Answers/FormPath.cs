namespace Juluo.Questionnaires;

/// <summary>
/// A person's path through a form: the questions shown for their answers, the order of the pages, and the missing answers. Answers to hidden questions do not count, and
/// return with the question. Pure; one pass, O(questions), since a condition refers to earlier questions only.
/// </summary>
public sealed class FormPath
{
    private readonly Dictionary<string, FormPage> shownIn = new(StringComparer.Ordinal);
    private readonly int undecided;

    /// <summary>Walks through the form once, and keeps the pages and questions that the answers lead to. O(questions).</summary>
    public FormPath(FormDefinition definition, AnswerSet answers)
    {
        var counted = AnswerSet.Empty;
        var pages = new List<FormPage>();
        var more = 0;
        // Questions that may still be answered, and so decide if a page is shown.
        var open = new HashSet<string>(StringComparer.Ordinal);
        foreach (var page in definition.Pages)
        {
            if (page.ShowIf is { } condition && condition.Evaluate(counted) != true)
            {
                MayFollow(page, MayHold(condition));
                continue;
            }

            var sections = new List<FormSection>();
            foreach (var section in page.Sections)
            {
                var questions = new List<FormQuestion>();
                foreach (var question in section.Questions)
                {
                    if (question.ShowIf is { } when && when.Evaluate(counted) != true)
                    {
                        if (MayHold(when))
                            open.Add(question.Name);
                        continue;
                    }

                    questions.Add(question);
                    shownIn[question.Name] = page;
                    if (answers[question.Name] is { } answer)
                        counted = counted.With(question.Name, answer);
                    else
                        open.Add(question.Name);
                }

                if (questions.Count > 0)
                    sections.Add(section with { Questions = questions });
            }

            if (sections.Count > 0)
                pages.Add(page with { Sections = sections });
            else
                MayFollow(page, true);
        }

        (Pages, Answers, undecided) = (pages, counted, more);

        bool MayHold(FormCondition condition) => condition.Evaluate(counted) is null && condition.Questions.Any(open.Contains);

        void MayFollow(FormPage page, bool may)
        {
            var asked = may ? page.Questions.Where(q => q.ShowIf is not { } when || MayHold(when)).ToList() : [];
            open.UnionWith(asked.Select(q => q.Name));
            more += asked.Count > 0 ? 1 : 0;
        }
    }

    /// <summary>The pages that the answers lead to, each with only its visible questions.</summary>
    public IReadOnlyList<FormPage> Pages { get; }

    /// <summary>Largest number of pages, including those that later answers may add. It never grows while a person moves forward.</summary>
    public int MostPages => Pages.Count + undecided;

    /// <summary>The answers to visible questions; answers to hidden ones are left out.</summary>
    public AnswerSet Answers { get; }

    /// <summary>Returns a page by name; null if there is none, or it is hidden.</summary>
    public FormPage? Page(string name) => Pages.FirstOrDefault(p => p.Name == name);

    /// <summary>Checks that a question is shown, given the answers before it.</summary>
    public bool Shows(string question) => shownIn.ContainsKey(question);

    /// <summary>Returns the index of a page; -1 if it is hidden.</summary>
    public int PlaceOf(string page) => Pages.TakeWhile(p => p.Name != page).Count() is var at && at < Pages.Count ? at : -1;

    /// <summary>Returns the next page; null after the last page, or for a hidden page.</summary>
    public FormPage? After(string page) => PlaceOf(page) is >= 0 and var at ? Pages.ElementAtOrDefault(at + 1) : null;

    /// <summary>Returns the previous page; null before the first.</summary>
    public FormPage? Before(string page) => PlaceOf(page) is > 0 and var at ? Pages[at - 1] : null;

    /// <summary>The first page with a required answer missing; null if nothing is missing.</summary>
    public FormPage? FirstOpen => Pages.FirstOrDefault(p => p.Questions.Any(IsMissing));

    /// <summary>The visible required questions that are not answered, or not completely.</summary>
    public IEnumerable<FormQuestion> Missing => Pages.SelectMany(p => p.Questions).Where(IsMissing);

    private bool IsMissing(FormQuestion question) =>
        question.Required
        && Answers[question.Name] switch
        {
            null => true,
            SaidFiles { Later: false } files => files.Documents < question.Documents.Count,
            SaidConsent consent => !consent.Agreed,
            _ => false,
        };
}
