namespace Juluo.Challenges;

/// <summary>The widget on the page of opportunities with open challenges, their deadlines and prizes.</summary>
[Named("challenges-to-enter")]
[Widget(ListBriefs.Dashboard, Requires.Nothing, typeof(ChallengesToEnterWidget), 20)]
public sealed class ChallengesToEnter(UnitOfWork work, Clock clock) : Slice<Nothing, ChallengesToEnter.Output>
{
    private const int Most = 5;

    /// <param name="Open">The challenges that take entries, next deadline first.</param>
    public sealed record Output(IReadOnlyList<Challenge> Open, [property: JsonIgnore] Instant Now);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var all = await new ChallengeStore(work, clock).All(caller, stop);
        var open = all.Where(c => c.Stage(clock.Now) == ChallengeStage.Open).OrderBy(c => c.FirstDeadline).Take(Most).ToList();
        return all.Count == 0 && !caller.May(ChallengeRights.Start) ? new NotFound() : new Output(open, clock.Now);
    }
}
