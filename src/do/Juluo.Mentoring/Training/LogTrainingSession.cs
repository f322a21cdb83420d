namespace Juluo.Mentoring;

/// <summary>POST /training/{id}/sessions — writes down a session of the group: the day, how long, what about, and who was there. Once it can no longer be undone in passing it counts as mentoring between the lead and each of them who agree that they count.</summary>
[Post(
    "/training/{id}/sessions",
    MentoringRights.TakePart,
    Form = typeof(ShowTrainingGroup),
    Then = "/training/{id}#sessions",
    Say = "mentoring.session.saved",
    Undo = "/training/{id}/sessions/{Session}/removal"
)]
internal sealed class LogTrainingSession(UnitOfWork work, Clock clock) : Slice<LogTrainingSession.Input, LogTrainingSession.Output>
{
    /// <param name="OnDay">Today, where none is given.</param>
    /// <param name="People">Who was there, of those who learn.</param>
    public sealed record Input(
        TrainingGroupId Id,
        LocalDate? OnDay = null,
        int? Minutes = null,
        [Length(TrainingSession.MostAbout, Lines = true)] string? About = null,
        IReadOnlyList<PersonId>? People = null
    );

    public sealed record Output(TrainingSessionId Session);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new TrainingStore(work, clock);
        var led = await store.Led(input.Id, caller, stop);
        if (led.Failed)
            return led.As<Output>();
        var today = clock.Today(caller.Community.Zone);
        List<PersonId> there = [.. (input.People ?? []).Distinct()];
        var trainees = await store.People(input.Id, stop);
        List<Error> wrong = [.. SessionRules.Check(input.OnDay, input.Minutes, today)];
        if (there.Count == 0)
            wrong.Add(new TrainingErrors.NoOneThere());
        else if (!there.TrueForAll(trainees.Contains))
            wrong.Add(new NotOffered("people"));
        if (wrong.Count > 0)
            return wrong;
        return new Output(
            await new TrainingRecordStore(work, clock).AddSession(
                led.Value,
                input.OnDay ?? today,
                input.Minutes!.Value,
                input.About,
                there,
                stop
            )
        );
    }
}
