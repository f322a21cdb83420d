namespace Juluo.Mentoring;

/// <summary>POST /training — starts a training group, which the caller leads.</summary>
[Post("/training", MentoringRights.TakePart, Form = typeof(NewTrainingGroup), Then = "/training/{Id}", Say = "mentoring.training.started")]
internal sealed class StartTrainingGroup(UnitOfWork work, Clock clock) : Slice<StartTrainingGroup.Input, Created<TrainingGroupId>>
{
    public sealed record Input : TrainingForm
    {
        public override IEnumerable<Error> Check(ZonedDateTime now) =>
            EndsOn < now.Date && !(EndsOn < StartsOn) ? [.. base.Check(now), new TrainingErrors.EndPast()] : base.Check(now);
    }

    public override async Task<Outcome<Created<TrainingGroupId>>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        return new Created<TrainingGroupId>(await new TrainingStore(work, clock).Start(input, caller.Self, stop));
    }
}
