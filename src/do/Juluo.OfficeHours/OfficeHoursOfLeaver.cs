namespace Juluo.OfficeHours;

/// <summary>Ends the hours and the appointments of a person who leaves the community, and notifies the other person of each appointment.</summary>
internal sealed class OfficeHoursOfLeaver(UnitOfWork work, Clock clock, PeopleFacade people, Notifier notifier) : ItemsOfLeaver
{
    protected override UnitOfWork Heard => work;

    public override async Task<IReadOnlyList<Item>> Of(PersonId person, CancellationToken stop)
    {
        var today = clock.Today(work.Community.Zone);
        var hours = await new OfficeHoursStore(work, clock).Of(person, stop);
        var taken = (await new AppointmentStore(work, clock).Coming(person, stop)).Where(a => a.Member == person);
        return
        [
            .. hours
                .Where(h => h.WithdrawnAt is null && h.LastDay >= today)
                .Select(h => new Item("office-hours", new(h.Subject), h.LastDay, $"/office-hours/{h.Id}")),
            .. taken.Select(a => new Item("appointment", new(a.Subject), a.StartsAt.InZone(work.Community.Zone).Date, null)),
        ];
    }

    protected override async Task End(PersonId person, bool keepsBookings, CancellationToken stop)
    {
        var name = (await people.Find(person, stop))?.Name;
        var (hours, appointments) = (new OfficeHoursStore(work, clock), new AppointmentStore(work, clock));
        await appointments.EndOf(_ => true, person, name, notifier, stop);
        foreach (var one in await hours.Of(person, stop))
            await hours.Withdraw(one.Id, stop);
        foreach (var one in (await appointments.Coming(person, stop)).Where(a => a.Member == person))
            if (await appointments.Cancel(one.Id, AppointmentSide.Member, stop))
                await notifier.Notify(one.Expert, AppointmentStore.Cancelled(one, name), stop);
    }
}
