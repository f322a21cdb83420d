namespace Juluo.Mentoring;

/// <summary>POST /training/{id}/departure — leaves a training group, which frees the place.</summary>
[Post("/training/{id}/departure", Requires.SignIn, Form = typeof(ShowTrainingGroup), Say = "mentoring.training.left")]
internal sealed class LeaveTrainingGroup(UnitOfWork work, Clock clock, Notifier notifier) : Slice<LeaveTrainingGroup.Input, Done>
{
    public sealed record Input(TrainingGroupId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new TrainingStore(work, clock);
        if (await store.Find(input.Id, caller.Person, stop) is not { } group || !await store.Leave(group.Id, caller.Self, stop))
            return new NotFound();
        if (group.Lead is { } lead)
            await notifier.TakeBack([lead], $"training:{group.Id}:joined:{caller.Self}", stop);
        return Done.It;
    }
}
