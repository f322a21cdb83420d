namespace Juluo.Alliances;

/// <summary>Pending invitations to alliances, for people who may answer them.</summary>
internal sealed class WaitingAlliances(AllianceStore store) : WaitingSource
{
    public override async Task<IReadOnlyList<WaitingItem>> Of(Caller caller, CancellationToken stop)
    {
        if (!caller.May(AllianceRights.Ally))
            return [];
        return
        [
            .. (await store.All(stop))
                .Where(a => a.State == AllyState.Invited)
                .Take(Most)
                .Select(a => new WaitingItem("alliance-invitation", a.Name, $"/alliances/{a.Id}", a.Since)),
        ];
    }
}
