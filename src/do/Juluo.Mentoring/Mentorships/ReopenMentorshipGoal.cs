namespace Juluo.Mentoring;

/// <summary>POST /mentorships/{id}/goals/{goal}/reopening — marks a reached goal as not reached.</summary>
[Post(
    "/mentorships/{id}/goals/{goal}/reopening",
    MentoringRights.TakePart,
    Form = typeof(ShowMentorship),
    Then = "#goals",
    Say = "mentoring.goal.reopened"
)]
internal sealed class ReopenMentorshipGoal(UnitOfWork work, Clock clock) : Slice<ReopenMentorshipGoal.Input, Done>
{
    public sealed record Input(MentorshipId Id, MentorshipGoalId Goal);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var running = await new MentorshipStore(work, clock).Running(input.Id, caller.Self, stop);
        if (running.Failed)
            return running.As<Done>();
        return await new MentorshipRecordStore(work, clock).ReachGoal(input.Id, input.Goal, null, stop) ? Done.It : new NotFound();
    }
}
