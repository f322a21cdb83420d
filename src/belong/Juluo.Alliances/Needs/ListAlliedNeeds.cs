namespace Juluo.Alliances;

/// <summary>GET /alliances/needs — lists unmet needs of members of allied communities, with the form to offer help.</summary>
[Get("/alliances/needs", AllianceRights.Contact, Page = typeof(AlliedNeedsPage))]
public sealed class ListAlliedNeeds(UnitOfWork work, Communities communities, Clock clock) : Slice<Nothing, ListAlliedNeeds.Output>
{
    private readonly AllianceStore alliances = new(work, communities, clock);
    private readonly ContactStore contacts = new(work, communities, clock);

    private sealed record Row(AlliedHandle Handle, CommunityId OfCommunity, string Said, Instant Asked);

    public sealed record Output(IReadOnlyList<AlliedNeed> Needs);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var rows = await work.List<Row>(
            $"select handle, of_community, said, asked from alliances.allied_needs({caller.Self}, {clock.Now})",
            stop
        );
        var offered = await contacts.Asked(caller.Self, stop);
        var faces = await alliances.Faces(rows.Select(r => r.OfCommunity), stop);
        return new Output([
            .. rows.OrderByDescending(r => r.Asked)
                .Select(r => new AlliedNeed(
                    r.Handle,
                    faces[r.OfCommunity],
                    r.Said,
                    r.Asked,
                    offered.TryGetValue(r.Handle, out var stands) ? stands : null
                )),
        ]);
    }
}
