namespace Juluo.Mentoring;

/// <summary>POST /mentorships/{id}/sessions/{session}/removal — removes a session. It can be restored.</summary>
[Post(
    "/mentorships/{id}/sessions/{session}/removal",
    MentoringRights.TakePart,
    Form = typeof(ShowMentorship),
    Then = "#sessions",
    Say = "mentoring.session.removed",
    Undo = "/mentorships/{id}/sessions/{session}/return"
)]
internal sealed class RemoveMentorshipSession(UnitOfWork work, Clock clock) : Slice<RemoveMentorshipSession.Input, Done>
{
    public sealed record Input(MentorshipId Id, MentorshipSessionId Session);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var running = await new MentorshipStore(work, clock).Running(input.Id, caller.Self, stop);
        if (running.Failed)
            return running.As<Done>();
        return await new MentorshipRecordStore(work, clock).RemoveSession(input.Id, input.Session, true, stop) ? Done.It : new NotFound();
    }
}
