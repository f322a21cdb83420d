namespace Juluo.Mentoring;

/// <summary>POST /training/{id}/places — joins a training group as a trainee. Its lead is notified.</summary>
[Post(
    "/training/{id}/places",
    MentoringRights.TakePart,
    Form = typeof(ShowTrainingGroup),
    Say = "mentoring.training.joined",
    Undo = "/training/{id}/departure"
)]
internal sealed class JoinTrainingGroup(UnitOfWork work, Clock clock, Notifier notifier) : Slice<JoinTrainingGroup.Input, Done>
{
    public sealed record Input(TrainingGroupId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new TrainingStore(work, clock);
        if (await store.Find(input.Id, caller.Person, stop) is not { } group)
            return new NotFound();
        if (group.EndedAt is not null)
            return new TrainingErrors.HasEnded();
        if (group.Lead == caller.Person)
            return new TrainingErrors.LeadsIt();
        var joined = await store.Join(group.Id, caller.Self, stop);
        if (joined.Failed || group.Mine || group.Lead is not { } lead)
            return joined;
        await notifier.Notify(
            lead,
            new(
                MentoringNotices.Training,
                $"training:{group.Id}:joined:{caller.Self}",
                "mentoring.told.joined",
                new { name = caller.Name, group = group.Name },
                $"/training/{group.Id}"
            ),
            stop
        );
        return joined;
    }
}
