namespace Juluo.Forms;

/// <summary>POST /submissions/{id}/sending — sends a submission. Of two clicks only one sends it.</summary>
[Post("/submissions/{id}/sending", Requires.Nothing, Form = typeof(ShowReview))]
internal sealed class SendSubmission(
    UnitOfWork work,
    Clock clock,
    SubmissionAccess access,
    Outbox outbox,
    IFileStore files,
    IEnumerable<ITakesSubmissions> owners
) : Slice<SendSubmission.Input, SendSubmission.Output>
{
    public sealed record Input(SubmissionId Id);

    /// <param name="Leads">The path of the next page.</param>
    /// <param name="Trial">True if a draft was tried out and nothing was sent.</param>
    public sealed record Output(string Leads, bool Trial);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await access.Held(input.Id, caller, stop, toChange: true) is not { } held)
            return new NotFound();
        var submission = held.Submission;
        if (submission.SentAt is not null)
            return new SubmissionErrors.SentAlready();
        var (path, language) = (held.Path, held.Language(caller.Language));
        if (path.Missing.ToList() is { Count: > 0 } missing)
            return missing.ConvertAll(q => new AnswerFaults.Needed(null, q.Label.In(language)).AsError());
        // The latest invalid input must not be ignored in favor of an earlier answer.
        if (held.Faults(held.Context(caller, clock)) is { Count: > 0 } faults)
            return faults.ConvertAll(f => f.Apart.AsError());
        if (submission.IsTrial)
        {
            var keys = await access.Documents.KeysOf([submission.Id], stop);
            await access.Store.Remove(submission.Id, stop);
            await FileRemoval.Ask(work, keys, clock, stop);
            work.Afterwards(() => FileRemoval.Remove(files, work.Community.Id, keys));
            return new Output($"/forms/{submission.Form}/draft", Trial: true);
        }

        if (!await access.Store.Send(submission, path.Answers, held.Form, stop))
            return new SubmissionErrors.SentAlready();
        var form = (await access.Forms.Find(submission.Form, stop))!;
        var sent = new SubmissionSent(submission.Id, form.Id, form.Owner, form.Purpose, submission.Subject, submission.Person);
        foreach (var owner in owners.Where(o => o.Owner == form.Owner))
            if (await owner.Take(sent, stop) is { Failed: true } refused)
                return refused.As<Output>();
        await outbox.Publish(sent, stop);
        return new Output(submission.Leads ?? Submission.PathOf(submission.Id), Trial: false);
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        new(output.Leads, output.Trial ? "forms.submission.tried" : "forms.submission.sent");
}
