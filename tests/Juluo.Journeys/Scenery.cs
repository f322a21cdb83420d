using Juluo.Sample;
using Juluo.Testing;

namespace Juluo.Journeys;

/// <summary>What has to be there before every page can be shown: an open question in a mail, a file that was looked at, one that was refused, one that was written.</summary>
internal static class Scenery
{
    public static async Task<IReadOnlyDictionary<string, string>> Of(Lane lane)
    {
        await using var desk = await lane.SignedIn(lane.First(SampleRole.Operator));
        var member = lane.Id(lane.First(SampleRole.Member));
        var boss = lane.Id(lane.First(SampleRole.Operator));
        var tied = await lane.Database.Ask<Guid>(
            """
            select p from (select case when a = $1 then b else a end as p, kind, strength from lens.tie where a = $1 or b = $1) t
            where p <> $2 order by kind desc, strength desc limit 1
            """,
            member.Value,
            boss.Value
        );
        await desk.Go("/today");
        await desk.Click("form[action^='/suggestions/'][action$='/introduction'] button");
        lane.Present.Pass(TimeSpan.FromSeconds(30));
        await lane.Settle();
        var letter = lane.Mailbox.Letters[^1];
        var link = letter.Links.First(l => l.AbsolutePath.Contains("/answers/", StringComparison.Ordinal));

        var good = await desk.LookAtFile(ContactLogs.Small(lane.Present.GetUtcNow()), "badges-good");
        var errand = await desk.Write();
        await lane.Settle();
        good = await desk.LookAtFile(ContactLogs.Small(lane.Present.GetUtcNow()), "badges-again");
        var bad = await desk.LookAtFile(ContactLogs.Broken(lane.Present.GetUtcNow()), "badges-bad");
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["person"] = member.ToString(),
            ["tied"] = tied.ToString(),
            ["introduction"] = (
                await lane.Database.Ask<Guid>("select id from matching.introduction where met_at is not null limit 1")
            ).ToString(),
            ["open"] = link.AbsolutePath.Split('/')[^1] + link.Query,
            ["mail"] = (await lane.Database.Ask<Guid>("select id from kernel.mail limit 1")).ToString(),
            ["circle"] = (await lane.Database.Ask<Guid>("select id from people.circle where kind = 'co_operative'")).ToString(),
            ["meeting"] = (await lane.Database.Ask<Guid>("select id from people.meeting where minutes is not null limit 1")).ToString(),
            ["ballot"] = (
                await lane.Database.Ask<Guid>("select id from people.decision where state = 'open' order by id limit 1")
            ).ToString(),
            ["decided"] = (
                await lane.Database.Ask<Guid>("select id from people.decision where state = 'closed' order by id limit 1")
            ).ToString(),
            ["channel"] = (
                await lane.Database.Ask<Guid>("select id from people.channel where circle_id is null order by id limit 1")
            ).ToString(),
            ["message"] = (
                await lane.Database.Ask<Guid>("select root_id from people.message where root_id is not null limit 1")
            ).ToString(),
            ["good"] = good,
            ["bad"] = bad,
            ["done"] = errand,
        };
    }
}
