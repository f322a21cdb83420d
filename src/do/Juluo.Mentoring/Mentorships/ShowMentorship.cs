namespace Juluo.Mentoring;

/// <summary>GET /mentorships/{id} — shows a mentorship to the two: what is to be answered, goals, sessions, and how it ended.</summary>
[Get("/mentorships/{id}", MentoringRights.See, Page = typeof(MentorshipPage))]
public sealed class ShowMentorship(UnitOfWork work, Clock clock, PeopleFacade people) : Slice<ShowMentorship.Input, ShowMentorship.Output>
{
    public sealed record Input(MentorshipId Id);

    /// <param name="Waits">It waits for the caller's answer.</param>
    /// <param name="Works">The caller may write in it now.</param>
    public sealed record Output(
        Mentorship Mentorship,
        PersonCard Other,
        bool IsMentor,
        bool Waits,
        bool Works,
        IReadOnlyList<MentorshipGoal> Goals,
        IReadOnlyList<MentorshipSession> Sessions,
        LocalDate Today
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (
            caller.Person is not { } self
            || await new MentorshipStore(work, clock).Find(input.Id, self, stop) is not { } mentorship
            || await people.Find(mentorship.Other(self), stop) is not { } other
        )
            return new NotFound();
        var records = new MentorshipRecordStore(work, clock);
        var may = caller.May(MentoringRights.TakePart);
        return new Output(
            mentorship,
            other,
            self == mentorship.Mentor,
            may && mentorship.WaitsFor(self),
            may && mentorship.State == MentorshipState.Active,
            await records.Goals(mentorship.Id, stop),
            await records.Sessions(mentorship.Id, stop),
            clock.Today(caller.Community.Zone)
        );
    }
}
