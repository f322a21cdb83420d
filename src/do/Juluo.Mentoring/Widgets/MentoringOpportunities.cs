namespace Juluo.Mentoring;

/// <summary>The widget on the page of opportunities with the round that takes requests, and training groups with a free place.</summary>
[Named("mentoring-opportunities")]
[Widget(ListBriefs.Dashboard, Requires.Nothing, typeof(MentoringOpportunitiesWidget), 40)]
public sealed class MentoringOpportunities(UnitOfWork work, Clock clock) : Slice<Nothing, MentoringOpportunities.Output>
{
    private const int Most = 5;

    public sealed record Output(MentorRound? Round, IReadOnlyList<TrainingGroup> Groups);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        if (!caller.May(MentoringRights.TakePart))
            return new NotFound();
        var today = clock.Today(caller.Community.Zone);
        var round = (await new MentorRoundStore(work, clock).All(stop)).Find(r => r.IsOpen(today));
        var groups = (await new TrainingStore(work, clock).All(caller.Person, stop)).FindAll(g =>
            g.EndedAt is null && !g.Mine && g.Lead != caller.Person && g.People < g.Places && g.EndsOn >= today
        );
        return round is null && groups.Count == 0 ? new NotFound() : new Output(round, [.. groups.Take(Most)]);
    }
}
