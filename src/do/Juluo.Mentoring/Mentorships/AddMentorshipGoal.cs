namespace Juluo.Mentoring;

/// <summary>POST /mentorships/{id}/goals — adds a goal: something to learn or to get done. Both people can add goals.</summary>
[Post("/mentorships/{id}/goals", MentoringRights.TakePart, Form = typeof(ShowMentorship), Then = "#goals", Say = "mentoring.goal.added")]
internal sealed class AddMentorshipGoal(UnitOfWork work, Clock clock) : Slice<AddMentorshipGoal.Input, Created<MentorshipGoalId>>
{
    public sealed record Input(MentorshipId Id, [Required, Length(MentorshipGoal.MostText)] string? Text = null);

    public override async Task<Outcome<Created<MentorshipGoalId>>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var running = await new MentorshipStore(work, clock).Running(input.Id, caller.Self, stop);
        if (running.Failed)
            return running.As<Created<MentorshipGoalId>>();
        var store = new MentorshipRecordStore(work, clock);
        if ((await store.Goals(input.Id, stop)).Count >= MentorshipGoal.MostOfOne)
            return new MentorshipErrors.TooManyGoals(MentorshipGoal.MostOfOne);
        return new Created<MentorshipGoalId>(await store.AddGoal(input.Id, input.Text!, stop));
    }
}
