namespace Juluo.Events;

/// <summary>POST /events/{id}/hosts — lets another member host an event with its host: they can change it, and are notified that they were named. They can step down at any time.</summary>
[Post("/events/{id}/hosts", EventRights.Join, Form = typeof(ShowEventHosts), Then = "/events/{id}/hosts", Say = "events.host.added")]
internal sealed class AppointEventHost(UnitOfWork work, Clock clock, PeopleFacade people, EventNotices notices)
    : Slice<AppointEventHost.Input, Done>
{
    /// <param name="Later">True to name them for the later dates of its series too.</param>
    public sealed record Input(EventId Id, PersonId Person, bool Later = false);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new EventStore(work, clock);
        var held = await store.HoldToChange(input.Id, caller, input.Later, stop);
        if (held.Failed)
            return held.As<Done>();
        if (await people.Find(input.Person, stop) is not { Here: true })
            return new NotOffered("person");
        foreach (var of in (List<Event>)[held.Value, .. input.Later ? await store.After(held.Value, stop) : []])
        {
            if (of.IsHostedBy(input.Person))
                continue;
            if (of.CoHosts.Count >= Event.MostCoHosts)
                return new EventErrors.TooManyCoHosts(Event.MostCoHosts);
            await store.AddCoHost(of.Id, input.Person, stop);
        }

        if (input.Person != caller.Person)
            await notices.Hosts("co-host", held.Value, [input.Person], stop);
        return Done.It;
    }
}
