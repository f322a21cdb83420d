namespace Juluo.Mentoring;

/// <summary>
/// POST /training/{id}/sessions — records a group session: the day, its length, its subject and the people present. Once the time to undo it has passed, it counts as mentoring between the lead
/// and each of them who agrees to be counted.
/// </summary>
[Post(
    "/training/{id}/sessions",
    MentoringRights.TakePart,
    Form = typeof(ShowTrainingGroup),
    Then = "#sessions",
    Say = "mentoring.session.saved",
    Undo = "/training/{id}/sessions/{Session}/removal"
)]
internal sealed class AddTrainingSession(UnitOfWork work, Clock clock) : Slice<AddTrainingSession.Input, AddTrainingSession.Output>
{
    /// <param name="OnDay">The day of the session; today by default.</param>
    /// <param name="People">The trainees who were present.</param>
    public sealed record Input(
        TrainingGroupId Id,
        LocalDate? OnDay = null,
        [Required] int? Minutes = null,
        [Length(TrainingSession.MostAbout, Lines = true)] string? About = null,
        [Required] IReadOnlyList<PersonId>? People = null
    ) : IChecked
    {
        public IEnumerable<Error> Check(ZonedDateTime now) =>
            [
                .. SessionRules.Check(OnDay, Minutes, now.Date),
                .. People is { Count: > 0 } ? [] : (Error[])[new TrainingErrors.NoOneThere()],
            ];
    }

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
        if (!there.TrueForAll(trainees.Contains))
            return new NotOffered("people");
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
