namespace Juluo.Mentoring;

/// <summary>POST /training/{id}/sessions/{session}/return — restores a removed session of a training group.</summary>
[Post(
    "/training/{id}/sessions/{session}/return",
    MentoringRights.TakePart,
    Form = typeof(ShowTrainingGroup),
    Then = "#sessions",
    Say = "mentoring.session.restored"
)]
internal sealed class RestoreTrainingSession(UnitOfWork work, Clock clock) : Slice<RestoreTrainingSession.Input, Done>
{
    public sealed record Input(TrainingGroupId Id, TrainingSessionId Session);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var led = await new TrainingStore(work, clock).Led(input.Id, caller, stop);
        if (led.Failed)
            return led.As<Done>();
        return await new TrainingRecordStore(work, clock).RemoveSession(input.Id, input.Session, false, stop) ? Done.It : new NotFound();
    }
}
