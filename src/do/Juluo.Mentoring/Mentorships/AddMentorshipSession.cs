namespace Juluo.Mentoring;

/// <summary>
/// POST /mentorships/{id}/sessions — records a session: the day, its length and its subject. Once the time to undo it has passed, it counts as mentoring between the two, if both agree to be
/// counted.
/// </summary>
[Post(
    "/mentorships/{id}/sessions",
    MentoringRights.TakePart,
    Form = typeof(ShowMentorship),
    Then = "#sessions",
    Say = "mentoring.session.saved",
    Undo = "/mentorships/{id}/sessions/{Session}/removal"
)]
internal sealed class AddMentorshipSession(UnitOfWork work, Clock clock) : Slice<AddMentorshipSession.Input, AddMentorshipSession.Output>
{
    /// <param name="OnDay">The day of the session; today by default.</param>
    public sealed record Input(
        MentorshipId Id,
        LocalDate? OnDay = null,
        [Required] int? Minutes = null,
        [Length(MentorshipSession.MostAbout, Lines = true)] string? About = null
    ) : IChecked
    {
        public IEnumerable<Error> Check(ZonedDateTime now) => SessionRules.Check(OnDay, Minutes, now.Date);
    }

    public sealed record Output(MentorshipSessionId Session);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var running = await new MentorshipStore(work, clock).Running(input.Id, caller.Self, stop);
        if (running.Failed)
            return running.As<Output>();
        var today = clock.Today(caller.Community.Zone);
        var store = new MentorshipRecordStore(work, clock);
        return new Output(await store.AddSession(input.Id, input.OnDay ?? today, input.Minutes!.Value, input.About, stop));
    }
}
