namespace Juluo.Bookings;

/// <summary>How many bookings wait for approval, at the sites where the caller is at the desk; the dates of a series are answered together and count once.</summary>
internal sealed class CountRequests(UnitOfWork work) : ICountWaiting
{
    public async Task<int> Waiting(Caller caller, CancellationToken stop)
    {
        var sites = caller.PermissionsAt.Where(s => s.Value.Contains(SpacesModule.Reception)).Select(s => s.Key).ToArray();
        return (int)
            await work.Find<long>(
                $"""
                select count(distinct coalesce(b.series_id, b.id)) from bookings.booking b
                join spaces.resource r on r.community_id = b.community_id and r.id = b.resource_id
                where b.community_id = {work.Community} and b.state = 'requested'
                  and ({caller.May(SpacesModule.Reception)} or r.site_id = any({sites}))
                """,
                stop
            );
    }
}
