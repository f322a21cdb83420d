namespace Juluo.Mentoring;

/// <summary>POST /mentorships/{id}/answer — accepts or declines a request or a proposal. The mentorship begins once both have accepted; after a decline, the place is free again.</summary>
[Post("/mentorships/{id}/answer", MentoringRights.TakePart, Form = typeof(ShowMentorship))]
internal sealed class AnswerMentorship(UnitOfWork work, Clock clock, Notifier notifier)
    : Slice<AnswerMentorship.Input, AnswerMentorship.Output>
{
    /// <param name="Never">True to refuse this person for good when declining. The other person does not learn of it.</param>
    public sealed record Input(MentorshipId Id, bool Accept, bool Never = false);

    /// <param name="Begun">True if both have accepted.</param>
    public sealed record Output(bool Begun);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new MentorshipStore(work, clock);
        if (await store.Hold(input.Id, caller.Self, stop) is not { } mentorship)
            return new NotFound();
        if (!mentorship.WaitsFor(caller.Self))
            return new MentorshipErrors.NotWaiting();
        var other = mentorship.Other(caller.Self);
        if (!input.Accept)
        {
            await store.Drop(mentorship.Id, stop);
            if (input.Never)
                await new MentorStore(work, clock).Refuse(caller.Self, other, stop);
            await (
                other == mentorship.Mentor
                    ? Notify(mentorship, other, caller, "trainee-declined", "/mentorships", stop)
                    : Notify(mentorship, other, caller, "declined", "/mentors", stop)
            );
            return new Output(false);
        }

        var accepted = await store.Accept(mentorship, caller.Self, stop);
        if (accepted.Failed)
            return accepted.As<Output>();
        var begun = !mentorship.WaitsFor(other);
        if (begun)
            await Notify(mentorship, other, caller, "begun", $"/mentorships/{mentorship.Id}", stop);
        return new Output(begun);
    }

    private Task Notify(Mentorship mentorship, PersonId to, Caller by, string what, string path, CancellationToken stop) =>
        notifier.Notify(
            to,
            new(MentoringNotices.Mentorship, $"mentorship:{mentorship.Id}:{what}", $"mentoring.told.{what}", new { name = by.Name }, path),
            stop
        );

    protected override Next After(Input input, Output output, Caller caller) =>
        input.Accept
            ? new($"/mentorships/{input.Id}", output.Begun ? "mentoring.mentorship.begun" : "mentoring.mentorship.accepted")
            : new("/mentorships", "mentoring.mentorship.declined");
}
