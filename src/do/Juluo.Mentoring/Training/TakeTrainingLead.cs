namespace Juluo.Mentoring;

/// <summary>POST /training/{id}/lead — takes over a training group without a lead; its trainees and operators can do so.</summary>
[Post("/training/{id}/lead", MentoringRights.TakePart, Form = typeof(ShowTrainingGroup), Say = "mentoring.training.you-lead")]
internal sealed class TakeTrainingLead(UnitOfWork work, Clock clock) : Slice<TakeTrainingLead.Input, Done>
{
    public sealed record Input(TrainingGroupId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new TrainingStore(work, clock);
        if (await store.Find(input.Id, caller.Person, stop) is not { } group)
            return new NotFound();
        if (group.Lead is not null || !(group.Mine || caller.May(MentoringRights.Manage)))
            return new TrainingErrors.OnlyForLead();
        if (!await store.TakeLead(group.Id, caller.Self, stop))
            return new TrainingErrors.OnlyForLead();
        await store.Leave(group.Id, caller.Self, stop);
        return Done.It;
    }
}
