namespace Juluo.Events;

/// <summary>GET /events/{id}/hosts — lists the hosts of an event, and finds members to name as co-hosts, for those who may change it.</summary>
[Get("/events/{id}/hosts", EventRights.Join, Page = typeof(EventHostsPage))]
internal sealed class ShowEventHosts(UnitOfWork work, Clock clock, PeopleFacade people) : Slice<ShowEventHosts.Input, EventHostsView>
{
    private const int Most = 20;

    /// <param name="Find">Part of a name; null for no search.</param>
    public sealed record Input(EventId Id, [Length(80)] string? Find = null);

    public override async Task<Outcome<EventHostsView>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new EventStore(work, clock).Find(input.Id, caller, stop) is not { } of || !caller.Changes(of))
            return new NotFound();
        var find = FormText.Some(input.Find);
        List<PersonId> hosts = [.. of.Hosts];
        var found = find is null ? [] : await people.Called(find, hosts, Most, stop);
        var cards = await people.Named([.. hosts, .. found], stop);
        return new EventHostsView(of, Cards(hosts), find, Cards(found));

        List<PersonCard> Cards(List<PersonId> ids) => [.. ids.Where(cards.ContainsKey).Select(id => cards[id])];
    }
}

/// <summary>The hosts of an event.</summary>
/// <param name="Hosts">The host and the co-hosts.</param>
/// <param name="Find">The part of a name that was looked for; null if none was.</param>
/// <param name="Found">The members who were found.</param>
public sealed record EventHostsView(Event Event, IReadOnlyList<PersonCard> Hosts, string? Find, IReadOnlyList<PersonCard> Found);
