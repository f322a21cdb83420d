namespace Juluo.Casework;

/// <summary>Ends the work on cases of a person who leaves the community: their roles in offices and hand-offs to them end, and cases assigned to them become unassigned.</summary>
internal sealed class CaseworkOfLeaver(UnitOfWork work, Clock clock, CaseSeal seal) : ItemsOfLeaver
{
    protected override UnitOfWork Heard => work;

    public override async Task<IReadOnlyList<Item>> Of(PersonId person, CancellationToken stop)
    {
        var cases = new CaseStore(work, clock, seal);
        var offices = new OfficeStore(work, clock);
        var items = new List<Item>();
        foreach (var office in (await offices.Roles(person, stop)).Keys)
            if (await offices.Find(office, stop) is { } there)
                items.Add(new("case-office", there.Name, null, $"/cases/offices/{office}"));
        foreach (var one in (await cases.List(person, false, CaseList.Mine, stop)).Where(c => c.AssignedTo == person))
            items.Add(new("case", new(one.Number, one.Number), one.DecideBy, Case.PathOf(one.Id)));
        return items;
    }

    protected override async Task End(PersonId person, bool keepsBookings, CancellationToken stop)
    {
        var offices = new OfficeStore(work, clock);
        foreach (var office in (await offices.Roles(person, stop)).Keys)
            await offices.Remove(office, person, stop);
        await work.Do(
            $"""
            update casework.hand_off set ended_at = {clock.Now}
            where community_id = {work.Community} and person_id = {person} and declined_at is null and ended_at is null
            """,
            stop
        );
    }
}
