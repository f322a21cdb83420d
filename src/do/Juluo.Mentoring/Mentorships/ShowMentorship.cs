namespace Juluo.Mentoring;

/// <summary>GET /mentorships/{id} — shows a mentorship to its two people: the pending answer, goals, sessions, and words at the end.</summary>
[Get("/mentorships/{id}", MentoringRights.See, Page = typeof(MentorshipPage))]
public sealed class ShowMentorship(UnitOfWork work, Clock clock, PeopleFacade people) : Slice<ShowMentorship.Input, ShowMentorship.Output>
{
    public sealed record Input(MentorshipId Id);

    /// <param name="Waits">True if the caller has to accept or decline it.</param>
    /// <param name="Works">True if the caller can add to it now.</param>
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
