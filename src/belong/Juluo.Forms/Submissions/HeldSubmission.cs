namespace Juluo.Forms;

/// <summary>A submission opened by its holder, with its form, the path through it, and its documents.</summary>
internal sealed record HeldSubmission(Submission Submission, FormDefinition Form, IReadOnlyList<DocumentPage> Documents)
{
    /// <summary>The answers as given, together with the documents uploaded so far.</summary>
    public AnswerSet Answers => WithDocuments(Submission.Answers, Form, Documents);

    public FormPath Path => new(Form, Answers);

    /// <summary>Returns the context in which input is parsed.</summary>
    public AnswerContext Context(Caller caller, Clock clock) =>
        new(Language(caller.Language), clock.Today(caller.Community.Zone), caller.Community.Currency, Form.IsAmerican);

    /// <summary>Returns faults other than missing answers that prevent sending, in page order.</summary>
    public List<PlacedFault> Faults(AnswerContext context)
    {
        var path = Path;
        var unread = PlacedFault.Unread(path, Submission.Typed, context).ToList();
        return
        [
            .. unread
                .Concat(PlacedFault.Of(Form, path, context.Language).Where(f => unread.TrueForAll(u => u.Question != f.Question)))
                .OrderBy(f => path.PlaceOf(f.Page.Name)),
        ];
    }

    /// <summary>Returns the language in which the form is shown: a chosen one that only the form has, else the reader's.</summary>
    public string Language(string reader) => Form.LanguageFor(Submission.Language ?? reader);

    public static AnswerSet WithDocuments(AnswerSet answers, FormDefinition form, IReadOnlyList<DocumentPage> documents)
    {
        foreach (var question in form.Questions.Where(q => q.TakesFiles))
        {
            var items = question.Documents.Select(d => d.Name).ToHashSet(StringComparer.Ordinal);
            var there = documents.Where(d => d.Question == question.Name && items.Contains(d.Item)).DistinctBy(d => d.Item).Count();
            var later = question.Later && answers[question.Name] is SaidFiles { Later: true };
            answers = answers.With(question.Name, there > 0 || later ? new SaidFiles(there, later && there < items.Count) : null);
        }

        return answers;
    }
}
