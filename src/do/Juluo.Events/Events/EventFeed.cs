namespace Juluo.Events;

/// <summary>The coming public events and deadlines as a feed, for programs that show what is announced. It is the same for members.</summary>
internal sealed class EventFeed(UnitOfWork work, Clock clock, EventSpaces spaces, AlsoOn others, PublicAddress address)
{
    private const int Most = 50;

    /// <param name="at">The path of the feed itself.</param>
    public async Task<Feed> Of(string at, EventFilter only, Caller caller, CancellationToken stop)
    {
        var (here, language) = (caller.Community, caller.Language);
        var visitor = Caller.Visitor(here, language);
        var events = await new EventStore(work, clock).Announced(visitor, only, Most, stop);
        var also = only.IsAll ? await others.Coming(visitor, clock.Now, Most, stop) : [];
        var (where, zones) = (await spaces.Where(events, stop), await spaces.Zones(events, here.Zone, stop));
        var entries = events.Select(of => new FeedEntry(
            Address($"/events/{of.Id}"),
            of.Title.In(language),
            Words.Join($"{spaces.When(of, zones[of.Id], language)} · {where[of.Id].In(language)}", of.About?.In(language)),
            of.MadeAt,
            of.ChangedAt ?? of.MadeAt
        ));
        var words = spaces.Words(language, here.Zone);
        var further = also.Select(item => new FeedEntry(
            Address(item.Path),
            item.Title.In(language),
            Words.Join($"{words[item.Kind]} · {words.When(item.StartsAt)}", item.Where?.In(language)),
            item.AnnouncedAt,
            item.AnnouncedAt
        ));
        return new Feed(
            here.Name.In(language),
            Address(at + EventFilter.Query(only.Space, only.Speaks, only.Topic)),
            Address("/events"),
            language,
            [.. entries.Concat(further).OrderByDescending(e => e.Updated).Take(Most)]
        );

        string Address(string path) => address.Canonical(here, path, language);
    }
}
