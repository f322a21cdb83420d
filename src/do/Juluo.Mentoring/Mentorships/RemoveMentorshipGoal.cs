namespace Juluo.Mentoring;

/// <summary>POST /mentorships/{id}/goals/{goal}/removal — removes a goal. It can be restored.</summary>
[Post(
    "/mentorships/{id}/goals/{goal}/removal",
    MentoringRights.TakePart,
    Form = typeof(ShowMentorship),
    Then = "#goals",
    Say = "mentoring.goal.removed",
    Undo = "/mentorships/{id}/goals/{goal}/return"
)]
internal sealed class RemoveMentorshipGoal(UnitOfWork work, Clock clock) : Slice<RemoveMentorshipGoal.Input, Done>
{
    public sealed record Input(MentorshipId Id, MentorshipGoalId Goal);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var running = await new MentorshipStore(work, clock).Running(input.Id, caller.Self, stop);
        if (running.Failed)
            return running.As<Done>();
        return await new MentorshipRecordStore(work, clock).RemoveGoal(input.Id, input.Goal, true, stop) ? Done.It : new NotFound();
    }
}
