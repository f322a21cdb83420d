namespace Juluo.Needs;

/// <summary>At home: the reader's needs that no one here can meet yet, and where else to ask.</summary>
[Named("unmet-needs-at-home")]
[Widget(Dashboard.Home, NeedsRights.Own, typeof(UnmetNeedsWidget), 40)]
internal sealed class UnmetNeedsAtHome(UnitOfWork work, PeopleFacade people, AlliancesFacade alliances) : Slice<Nothing, UnmetNeeds>
{
    public override async Task<Outcome<UnmetNeeds>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var unmet = (
            await work.List<PostingId>(
                $"select want_id from needs.unmet_need where community_id = {work.Community} and person_id = {caller.Self}",
                stop
            )
        ).ToHashSet();
        if (unmet.Count == 0 || await people.Find(caller.Self, stop) is not { } me)
            return new NotFound();
        // Needs removed since then are skipped.
        var needs = me.Needs.Where(n => unmet.Contains(n.Id)).ToList();
        if (needs.Count == 0)
            return new NotFound();
        var allies = (await alliances.Sharing(Sharing.Directory, stop)).Count > 0;
        return new UnmetNeeds(needs, allies, await alliances.NeedsAsked(caller.Self, stop));
    }
}

/// <param name="Allies">True if there are allied communities to ask.</param>
/// <param name="Asked">The needs shown there, each with its end.</param>
public sealed record UnmetNeeds(IReadOnlyList<PostingCard> Needs, bool Allies, IReadOnlyDictionary<PostingId, Instant> Asked);
