namespace Juluo.Mentoring;

/// <summary>POST /mentorships/{id}/sessions/{session}/return — restores a removed session.</summary>
[Post(
    "/mentorships/{id}/sessions/{session}/return",
    MentoringRights.TakePart,
    Form = typeof(ShowMentorship),
    Then = "#sessions",
    Say = "mentoring.session.restored"
)]
internal sealed class RestoreMentorshipSession(UnitOfWork work, Clock clock) : Slice<RestoreMentorshipSession.Input, Done>
{
    public sealed record Input(MentorshipId Id, MentorshipSessionId Session);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var running = await new MentorshipStore(work, clock).Running(input.Id, caller.Self, stop);
        if (running.Failed)
            return running.As<Done>();
        return await new MentorshipRecordStore(work, clock).RemoveSession(input.Id, input.Session, false, stop) ? Done.It : new NotFound();
    }
}
