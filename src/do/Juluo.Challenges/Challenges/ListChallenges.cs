namespace Juluo.Challenges;

/// <summary>GET /challenges — lists the challenges: open ones by their deadlines, those being judged, and those that are over. Visitors read the public ones.</summary>
[Get("/challenges", Requires.Nothing, Page = typeof(ChallengesPage))]
public sealed class ListChallenges(UnitOfWork work, Clock clock) : Slice<Nothing, ListChallenges.Output>
{
    public sealed record Output(IReadOnlyList<Challenge> Challenges, [property: JsonIgnore] Instant Now, bool MayStart, bool Visitor);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        new Output(
            await new ChallengeStore(work, clock).All(caller, stop),
            clock.Now,
            caller.May(ChallengeRights.Start),
            !caller.May(ProjectRights.See)
        );
}
