namespace Juluo.Forms;

/// <summary>
/// POST /submissions/{id}/pages/{name} — saves the answers of a page and leads to the next one. Invalid input is kept as typed, so that going back, stopping and a lost connection lose
/// nothing.
/// </summary>
[Post("/submissions/{id}/pages/{name}", Requires.Nothing, Form = typeof(ShowSubmissionPage))]
internal sealed class SavePage(
    UnitOfWork work,
    Clock clock,
    SubmissionAccess access,
    Texter texter,
    IDataProtectionProvider protection,
    IHttpContextAccessor http
) : Slice<SavePage.Input, SavePage.Output>
{
    private const int MostFields = 500;

    /// <param name="Answers">The answers as typed, by field: a question’s name, or with a part after a dash (“who-email”, “family-0-name”).</param>
    /// <param name="Go">The destination: next, back, later, files-QUESTION, add-QUESTION for another row of a table, drop-QUESTION-ROW to remove a row.</param>
    /// <param name="Review">True to return to the page where answers are checked.</param>
    public sealed record Input(
        SubmissionId Id,
        string Name,
        IReadOnlyDictionary<string, IReadOnlyList<string>>? Answers = null,
        string? Go = null,
        bool Review = false
    );

    /// <param name="Next">The path of the next page.</param>
    public sealed record Output(string Next);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await access.Held(input.Id, caller, stop, toChange: true) is not { } held)
            return new NotFound();
        if (held.Submission.SentAt is not null)
            return new SubmissionErrors.SentAlready();
        if (held.Form.Page(input.Name) is not { } page)
            return new NotFound();
        var typed = new TypedFields(await FormWalk.Sent(http.HttpContext, input.Answers, stop));
        if (typed.All.Count > MostFields)
            return new Unreadable("answers");
        var go = input.Go ?? "next";
        typed = Rows(page, typed, go);
        var context = held.Context(caller, clock);
        var read = PageAnswers.Read(page, held.Answers, typed, context);
        var goesOn = go is "next";
        if (goesOn)
            read.Wrong.AddRange(Files(held, page, read, context.Language));
        var saved = Saved(
            held,
            page,
            typed,
            read,
            keepRows: go.StartsWith("add-", StringComparison.Ordinal) || go.StartsWith("drop-", StringComparison.Ordinal)
        );
        // Contradictory answers are saved too; faults to correct on another page lead there.
        var faults = goesOn && read.Wrong.Count == 0 ? PlacedFault.Of(saved.Form, saved.Path, context.Language, page.Name).ToList() : [];
        read.Wrong.AddRange(faults.Where(f => f.Page.Name == page.Name).Select(f => f.What));
        if (goesOn && read.Wrong.Count > 0)
        {
            // A refusal rolls back the transaction; the input is then saved in a new one on the same connection.
            await work.Rollback();
            await work.Begin(caller.Community, stop);
            await access.Store.Save(saved.Submission, saved.Form, stop);
            await work.Commit(stop);
            return read.Wrong.AsErrors();
        }

        if (!await access.Store.Save(saved.Submission, saved.Form, stop))
            return new SubmissionErrors.SentAlready();
        // People who paused the form before can also resume it by the contact they enter now.
        if (saved.Submission.Contact is not null && ResumeContact.Answered(saved.Form, saved.Path.Answers, texter) is { } answered)
            await access.Store.PutAnswered(input.Id, await new ContactDigests(work, protection).Of(answered, stop), stop);
        return new Output(
            faults is [var elsewhere, ..]
                ? Submission.PathOf(saved.Submission.Id, elsewhere.Page.Name) + "?review=true"
                : Next(saved, page, go, input.Review, context)
        );
    }

    protected override Next After(Input input, Output output, Caller caller) => new(output.Next);

    private static IEnumerable<FormFault> Files(HeldSubmission held, FormPage page, PageAnswers read, string language)
    {
        var there = HeldSubmission.WithDocuments(
            read.Answers.Aggregate(held.Submission.Answers, (all, a) => all.With(a.Key, a.Value)),
            held.Form,
            held.Documents
        );
        return page
            .Questions.Where(q => q is { TakesFiles: true, Required: true } && read.Answers.ContainsKey(q.Name))
            .Where(q => there[q.Name] is not SaidFiles files || (!files.Later && files.Documents < q.Documents.Count))
            .Select(q => new AnswerFaults.NoFile(TypedFields.Prefix + q.Name, q.Label.In(language)));
    }

    private static HeldSubmission Saved(HeldSubmission held, FormPage page, TypedFields typed, PageAnswers read, bool keepRows)
    {
        var before = held.Submission;
        var left = keepRows ? typed : read.Left;
        var kept = before.Typed.Where(f => !page.Questions.Any(q => TypedFields.IsOf(f, q.Name)));
        var answers = read.Answers.Where(a => a.Value is not null || !read.Left.All.Keys.Any(f => TypedFields.IsOf(f, a.Key)));
        return held with
        {
            Submission = before with
            {
                Answers = answers.Aggregate(before.Answers, (all, a) => all.With(a.Key, a.Value)),
                Typed = left.Over(kept),
                Place = page.Name,
            },
        };
    }

    /// <summary>Adds or removes a row of a table.</summary>
    private static TypedFields Rows(FormPage page, TypedFields typed, string go)
    {
        foreach (var table in page.Questions.Where(q => q.Kind == FormQuestionKind.Table))
        {
            var rows = AnswerReader.RowCount(table, typed);
            if (go == $"add-{table.Name}")
                return typed.With($"{table.Name}-rows", $"{Math.Min(rows + 1, table.Rows ?? FormQuestion.UsualRows)}");
            if (
                !go.StartsWith($"drop-{table.Name}-", StringComparison.Ordinal)
                || NumberText.Whole(go[(table.Name.Length + 6)..]) is not { } dropped
            )
                continue;
            foreach (
                var (row, column) in Enumerable
                    .Range(dropped, Math.Max(0, rows - dropped))
                    .SelectMany(r => table.Columns.Select(c => (r, c.Name)))
            )
                typed = typed.With($"{table.Name}-{row}-{column}", typed.One($"{table.Name}-{row + 1}-{column}") ?? "");
            return typed.With($"{table.Name}-rows", $"{Math.Max(1, rows - 1)}");
        }

        return typed;
    }

    private static string Next(HeldSubmission held, FormPage page, string go, bool review, AnswerContext context)
    {
        var (id, path) = (held.Submission.Id, held.Path);
        var here = Submission.PathOf(id, page.Name) + (review ? "?review=true" : "");
        if (go == "later")
            return $"{Submission.PathOf(id)}/pause";
        if (go.StartsWith("files-", StringComparison.Ordinal))
            return $"{Submission.PathOf(id)}/documents/{go["files-".Length..]}";
        if (go == "back")
            return path.Before(page.Name) is { } before ? Submission.PathOf(id, before.Name) : here;
        if (go != "next")
            return here;
        // When returning to the review: first show a page that became necessary or contradictory through the change.
        if (review)
            return (path.FirstOpen ?? held.Faults(context).FirstOrDefault()?.Page) is { } open
                ? Submission.PathOf(id, open.Name) + "?review=true"
                : $"{Submission.PathOf(id)}/review";
        return path.After(page.Name) is { } next ? Submission.PathOf(id, next.Name) : $"{Submission.PathOf(id)}/review";
    }
}
