namespace Juluo.Mentoring;

/// <summary>GET /mentors/rounds — lists the rounds of mentoring, latest first. Operators open new ones.</summary>
[Get("/mentors/rounds", MentoringRights.See, Page = typeof(MentorRoundsPage))]
public sealed class ListMentorRounds(UnitOfWork work, Clock clock) : Slice<Nothing, ListMentorRounds.Output>
{
    private const int UsualDays = 14;

    /// <param name="Until">The suggested last day of a new round: two weeks from today.</param>
    public sealed record Output(IReadOnlyList<MentorRound> Rounds, LocalDate Today, LocalDate Until, bool MayOpen);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var today = clock.Today(caller.Community.Zone);
        return new Output(
            await new MentorRoundStore(work, clock).All(stop),
            today,
            today.PlusDays(UsualDays),
            caller.May(MentoringRights.Manage)
        );
    }
}
