namespace Juluo.Mentoring;

/// <summary>POST /training — starts a training group, which the caller leads.</summary>
[Post("/training", MentoringRights.TakePart, Form = typeof(NewTrainingGroup), Then = "/training/{Id}", Say = "mentoring.training.started")]
internal sealed class StartTrainingGroup(UnitOfWork work, Clock clock) : Slice<StartTrainingGroup.Input, Created<TrainingGroupId>>
{
    public sealed record Input : TrainingForm;

    public override async Task<Outcome<Created<TrainingGroupId>>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var said = input.Trimmed();
        if (said.Check(clock.Today(caller.Community.Zone)) is { Count: > 0 } wrong)
            return wrong;
        return new Created<TrainingGroupId>(await new TrainingStore(work, clock).Start(said, caller.Self, stop));
    }
}
