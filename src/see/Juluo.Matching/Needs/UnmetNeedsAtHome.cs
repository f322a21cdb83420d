namespace Juluo.Matching;

/// <summary>At home: what I need and nobody here offers yet, and where else I may ask.</summary>
[Named("unmet-needs-at-home")]
[Widget(Dashboard.Home, MatchingModule.Own, typeof(UnmetNeedsWidget), 22)]
internal sealed class UnmetNeedsAtHome(UnitOfWork work, PeopleFacade people, AllianceFacade alliances) : Slice<Nothing, UnmetNeeds>
{
    public override async Task<Outcome<UnmetNeeds>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var unmet = (
            await work.List<WantId>(
                $"select want_id from matching.unmet_need where community_id = {work.Community} and person_id = {caller.Self}",
                stop
            )
        ).ToHashSet();
        if (unmet.Count == 0 || await people.Find(caller.Self, stop) is not { } me)
            return new NotFound();
        // What was taken off since is asked no more.
        var needs = me.Needs.Where(n => unmet.Contains(n.Id)).ToList();
        return needs.Count == 0 ? new NotFound() : new UnmetNeeds(needs, (await alliances.Sharing(Sharing.Directory, stop)).Count > 0);
    }
}

/// <param name="Allies">Whether allied communities show their people here.</param>
public sealed record UnmetNeeds(IReadOnlyList<WantCard> Needs, bool Allies);
