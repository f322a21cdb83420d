namespace Juluo.Mentoring;

/// <summary>POST /training/{id}/reopening — reopens an ended training group.</summary>
[Post("/training/{id}/reopening", MentoringRights.TakePart, Form = typeof(ShowTrainingGroup), Say = "mentoring.training.reopened")]
internal sealed class ReopenTrainingGroup(UnitOfWork work, Clock clock) : Slice<ReopenTrainingGroup.Input, Done>
{
    public sealed record Input(TrainingGroupId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new TrainingStore(work, clock);
        if (await store.Find(input.Id, caller.Person, stop) is not { } group)
            return new NotFound();
        if (!TrainingStore.Leads(group, caller))
            return new TrainingErrors.OnlyForLead();
        return await store.End(group.Id, false, null, stop) ? Done.It : new NotFound();
    }
}
