namespace Juluo.Mentoring;

/// <summary>POST /training/{id}/details — changes a training group's description, places and dates.</summary>
[Post(
    "/training/{id}/details",
    MentoringRights.TakePart,
    Form = typeof(ShowTrainingGroup),
    Changes = typeof(ShowTrainingGroup),
    Say = "mentoring.training.changed"
)]
internal sealed class ChangeTrainingGroup(UnitOfWork work, Clock clock) : Slice<ChangeTrainingGroup.Input, Done>
{
    public sealed record Input(TrainingGroupId Id) : TrainingForm;

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new TrainingStore(work, clock);
        var led = await store.Led(input.Id, caller, stop);
        if (led.Failed)
            return led.As<Done>();
        if (input.EndsOn != led.Value.EndsOn && input.EndsOn < clock.Today(caller.Community.Zone))
            return new TrainingErrors.EndPast();
        await store.Change(input.Id, input, stop);
        return Done.It;
    }
}
