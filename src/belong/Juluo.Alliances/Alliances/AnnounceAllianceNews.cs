namespace Juluo.Alliances;

/// <summary>
/// Job: notifies the people in charge of alliances of what others did in them. No community writes to another's data: each reads visible events since its last run.
/// </summary>
[Named("alliances.announce-alliance-news")]
public sealed class AnnounceAllianceNews(UnitOfWork work, Notifier notifier, Communities communities, Clock clock) : Job
{
    private readonly AllianceStore store = new(work, communities, clock);

    public const string Kind = "alliances.alliance";

    /// <summary>The overlap with the previous run, because an event may be stored some time after its timestamp. Events read twice don't notify twice.</summary>
    private static readonly Duration Again = Duration.FromMinutes(10);

    private sealed record News(
        Guid Id,
        AllianceId Alliance,
        LocalizedText Name,
        string Kind,
        CommunityId By,
        bool AboutUs,
        CommunityId? About,
        bool Open
    );

    public override async Task Run(Community community, CancellationToken stop)
    {
        var here = community.Id.Value;
        var all = await work.List(
            $"""
            select e.id, a.id, a.name_zh, a.name_en, e.kind, e.by_community, coalesce(e.about_community = {here}, false),
              e.about_community, m.state in ('invited', 'member')
            from alliances.alliance_event e
            join alliances.alliance a on a.id = e.alliance_id
            join alliances.alliance_member m on m.alliance_id = a.id and m.community_id = {here}
            where e.by_community <> {here} and e.at > coalesce((select told_until from alliances.alliance_news
              where community_id = {here}), '-infinity')
              and ((m.state = 'member' and e.at >= m.joined_at) or (e.about_community = {here} and e.at >= m.since))
            order by e.at, e.id
            """,
            r => new News(
                r.GetGuid(0),
                new(r.GetGuid(1)),
                new(r.GetString(2), r.GetString(3)),
                r.GetString(4),
                new(r.GetGuid(5)),
                r.GetBoolean(6),
                r.IsDBNull(7) ? null : new CommunityId(r.GetGuid(7)),
                r.GetBoolean(8)
            ),
            stop
        );
        foreach (var news in all)
            await Notify(news, stop);
        var since = clock.Now - Again;
        await work.Do(
            $"""
            insert into alliances.alliance_news (community_id, told_until)
            values ({here}, {since}) on conflict (community_id) do update set told_until = {since}
            """,
            stop
        );
    }

    private async Task Notify(News news, CancellationToken stop)
    {
        var by = await store.Card(news.By, stop);
        var about = news.About is { } whom ? await store.Card(whom, stop) : null;
        await notifier.NotifyPermitted(
            AllianceRights.Ally,
            new(
                Kind,
                $"alliance:{news.Alliance}:{news.Id}",
                news.AboutUs ? $"alliances.told.alliance.{news.Kind}-us" : $"alliances.told.alliance.{news.Kind}",
                new
                {
                    alliance = news.Name,
                    by = by.Name,
                    about = about?.Name,
                },
                news.Open ? $"/alliances/{news.Alliance}" : "/alliances"
            ),
            stop
        );
    }
}
