namespace Juluo.Mentoring;

/// <summary>POST /training/{id}/ending — ends a training group, with a farewell. It can be reopened, and recruitments can still be recorded afterwards.</summary>
[Post(
    "/training/{id}/ending",
    MentoringRights.TakePart,
    Form = typeof(ShowTrainingGroup),
    Say = "mentoring.training.ended",
    Undo = "/training/{id}/reopening"
)]
internal sealed class EndTrainingGroup(UnitOfWork work, Clock clock, Notifier notifier) : Slice<EndTrainingGroup.Input, Done>
{
    public sealed record Input(TrainingGroupId Id, [Length(TrainingGroup.MostFarewell, Lines = true)] string? Farewell = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new TrainingStore(work, clock);
        var led = await store.Led(input.Id, caller, stop);
        if (led.Failed)
            return led.As<Done>();
        await store.End(input.Id, true, input.Farewell, stop);
        await notifier.Notify(
            (await store.People(input.Id, stop)).FindAll(p => p != caller.Self),
            new(
                MentoringNotices.Training,
                $"training:{input.Id}:ended:{clock.Now}",
                "mentoring.told.training-ended",
                new { group = led.Value.Name },
                $"/training/{input.Id}"
            )
            {
                Quote = input.Farewell,
                Wait = JointAct.TimeToUndo,
            },
            stop
        );
        return Done.It;
    }
}
