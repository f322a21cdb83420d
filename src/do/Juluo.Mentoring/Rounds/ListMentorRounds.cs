namespace Juluo.Mentoring;

/// <summary>GET /mentors/rounds — lists the rounds of mentoring, the latest first. Operators open one.</summary>
[Get("/mentors/rounds", MentoringRights.See, Page = typeof(MentorRoundsPage))]
public sealed class ListMentorRounds(UnitOfWork work, Clock clock) : Slice<Nothing, ListMentorRounds.Output>
{
    private const int UsualDays = 14;

    /// <param name="Until">The usual last day of a new one.</param>
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
