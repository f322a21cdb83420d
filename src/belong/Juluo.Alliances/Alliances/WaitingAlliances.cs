namespace Juluo.Alliances;

/// <summary>Pending invitations to alliances, for people who may answer them.</summary>
internal sealed class WaitingAlliances(UnitOfWork work, AllianceStore store) : WaitingSource
{
    public override Statement? Any(Caller caller) =>
        caller.May(AllianceRights.Ally)
            ? (Statement)
                $"""
                    exists (select from alliances.alliance_member where community_id = {work.Community} and state = 'invited')
                    """
            : null;

    public override async Task<IReadOnlyList<WaitingItem>> Of(Caller caller, CancellationToken stop) =>
        [
            .. (await store.All(stop))
                .Where(a => a.State == AllyState.Invited)
                .Take(Most)
                .Select(a => new WaitingItem("alliance-invitation", a.Name, $"/alliances/{a.Id}", a.Since)),
        ];
}
