namespace Juluo.Mentoring;

/// <summary>POST /training/{id}/sessions/{session}/removal — removes a session of a training group. It can be restored.</summary>
[Post(
    "/training/{id}/sessions/{session}/removal",
    MentoringRights.TakePart,
    Form = typeof(ShowTrainingGroup),
    Then = "#sessions",
    Say = "mentoring.session.removed",
    Undo = "/training/{id}/sessions/{session}/return"
)]
internal sealed class RemoveTrainingSession(UnitOfWork work, Clock clock) : Slice<RemoveTrainingSession.Input, Done>
{
    public sealed record Input(TrainingGroupId Id, TrainingSessionId Session);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var led = await new TrainingStore(work, clock).Led(input.Id, caller, stop);
        if (led.Failed)
            return led.As<Done>();
        return await new TrainingRecordStore(work, clock).RemoveSession(input.Id, input.Session, true, stop) ? Done.It : new NotFound();
    }
}
