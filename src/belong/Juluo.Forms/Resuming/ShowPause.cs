namespace Juluo.Forms;

/// <summary>GET /submissions/{id}/pause — shows how to continue later: by an address or a phone number to which a code is sent.</summary>
[Get("/submissions/{id}/pause", Requires.Nothing, Page = typeof(PausePage))]
public sealed class ShowPause(SubmissionAccess access, Mailer mailer, Texter texter, IEnumerable<ILimitsSubmissions> limits)
    : Slice<ShowPause.Input, ShowPause.Output>
{
    public sealed record Input(SubmissionId Id);

    /// <param name="Contact">The contact that was given, or null if none yet.</param>
    /// <param name="ByMail">True if links and codes can be sent by email.</param>
    /// <param name="ByPhone">True if links and codes can be sent to phones.</param>
    /// <param name="OfPerson">True if it belongs to an account and can be found after signing in.</param>
    /// <param name="Answered">The contact answered in the form, offered as a default, or null.</param>
    /// <param name="Limit">The limit if it must be finished before its retention ends, or null.</param>
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
        if (await access.Held(input.Id, caller, stop) is not { } held)
            return SubmissionAccess.NotHeld(caller);
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
            await SubmissionLimit.Of(held, access, limits, caller.Community.Zone, stop)
        );
    }
}
