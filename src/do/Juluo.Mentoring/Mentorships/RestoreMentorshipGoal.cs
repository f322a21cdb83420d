namespace Juluo.Mentoring;

/// <summary>POST /mentorships/{id}/goals/{goal}/return — restores a removed goal.</summary>
[Post(
    "/mentorships/{id}/goals/{goal}/return",
    MentoringRights.TakePart,
    Form = typeof(ShowMentorship),
    Then = "#goals",
    Say = "mentoring.goal.restored"
)]
internal sealed class RestoreMentorshipGoal(UnitOfWork work, Clock clock) : Slice<RestoreMentorshipGoal.Input, Done>
{
    public sealed record Input(MentorshipId Id, MentorshipGoalId Goal);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var running = await new MentorshipStore(work, clock).Running(input.Id, caller.Self, stop);
        if (running.Failed)
            return running.As<Done>();
        return await new MentorshipRecordStore(work, clock).RemoveGoal(input.Id, input.Goal, false, stop) ? Done.It : new NotFound();
    }
}
