namespace Juluo.Forms;

/// <summary>GET /submissions/{id}/pause — shows how to go on later: by an address or a phone number to which a code is sent.</summary>
[Get("/submissions/{id}/pause", Requires.Nothing, Page = typeof(PausePage))]
public sealed class ShowPause(SubmissionDesk desk, Mailer mailer, Texter texter, IEnumerable<ILimitsSubmissions> limits)
    : Slice<ShowPause.Input, ShowPause.Output>
{
    public sealed record Input(SubmissionId Id);

    /// <param name="Contact">The address or number that was given; null: none yet.</param>
    /// <param name="ByMail">Links and codes are sent to e-mail addresses.</param>
    /// <param name="ByPhone">Links and codes are sent to phones.</param>
    /// <param name="OfPerson">It is found again after signing in, without an address.</param>
    /// <param name="Answered">The address or number that was answered in the form, to be offered; null: none.</param>
    /// <param name="Limit">Why it must be finished sooner than it is kept; null: it need not.</param>
    public sealed record Output(
        SubmissionHead Head,
        string? Contact,
        bool ByMail,
        bool ByPhone,
        bool OfPerson,
        Instant SavedAt,
        Instant KeepUntil,
        string? Answered,
        SubmissionLimit? Limit
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await desk.Held(input.Id, caller, stop) is not { } held)
            return SubmissionDesk.NotHeld(caller);
        var submission = held.Submission;
        if (submission.SentAt is not null)
            return new SubmissionErrors.SentAlready();
        return new Output(
            SubmissionHead.Of(held, caller.Language),
            submission.Contact,
            mailer.Offered,
            texter.Offered,
            submission.Person is not null,
            submission.SavedAt,
            submission.KeepUntil,
            ResumeContact.Answered(held.Form, held.Path.Answers, texter),
            await SubmissionLimit.Of(held, desk, limits, caller.Community.Zone, stop)
        );
    }
}
