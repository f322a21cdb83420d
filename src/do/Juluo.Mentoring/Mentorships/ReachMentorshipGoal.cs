namespace Juluo.Mentoring;

/// <summary>POST /mentorships/{id}/goals/{goal}/reaching — ticks off a goal.</summary>
[Post(
    "/mentorships/{id}/goals/{goal}/reaching",
    MentoringRights.TakePart,
    Form = typeof(ShowMentorship),
    Then = "#goals",
    Say = "mentoring.goal.reached",
    Undo = "/mentorships/{id}/goals/{goal}/reopening"
)]
internal sealed class ReachMentorshipGoal(UnitOfWork work, Clock clock) : Slice<ReachMentorshipGoal.Input, Done>
{
    public sealed record Input(MentorshipId Id, MentorshipGoalId Goal);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var running = await new MentorshipStore(work, clock).Running(input.Id, caller.Self, stop);
        if (running.Failed)
            return running.As<Done>();
        return await new MentorshipRecordStore(work, clock).ReachGoal(input.Id, input.Goal, clock.Today(caller.Community.Zone), stop)
            ? Done.It
            : new NotFound();
    }
}
