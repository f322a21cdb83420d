using Juluo.Kernel;
using Juluo.People;
using Juluo.Sample;
using Juluo.Testing;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

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
        var (alliance, partner) = await Ally(lane);
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["alliance"] = alliance.ToString(),
            ["partner"] = partner.ToString(),
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

    /// <summary>An alliance with another house, of which one person agreed to be seen.</summary>
    private static async Task<(AllianceId, CommunityId)> Ally(Lane lane)
    {
        var partner = await lane
            .Services.GetRequiredService<Communities>()
            .Found(
                new(
                    Id.New<CommunityId>(lane.Services.GetRequiredService<Clock>()),
                    "hilltop",
                    "山頂學舍",
                    "Hilltop School",
                    "山上的學舍。",
                    "A school on the hill.",
                    "Asia/Taipei",
                    "TWD"
                ),
                default
            );
        var (id, head) = (default(AllianceId), default(PersonId));
        await lane.In(
            partner,
            async s =>
            {
                var people = s.GetRequiredService<PeopleDirectory>();
                head = (
                    await people.Add(
                        new NewPerson("山先生", new LocalDate(2026, 1, 5))
                        {
                            Trade = new("教育", "Education"),
                            Says = new(About: "教木工。", Skills: "木工"),
                        },
                        default
                    )
                ).Value;
                await people.SetConsent(head, Purpose.Alliance, given: true, default);
                await s.GetRequiredService<AllianceDirectory>().List(new(true, "臺北市北投區", 25.13, 121.5, null, ["學習"]), default);
            }
        );
        await lane.In(
            lane.Community,
            async s =>
            {
                var alliances = s.GetRequiredService<AllianceDirectory>();
                var operators = lane.First(SampleRole.Operator);
                id = await alliances.Found(
                    new("山與巷", "Hill and Lane"),
                    new("山上和巷口的人互相認識。", "People of the hill and the lane know each other."),
                    AllianceTerms.Of(
                        "我們互相認識。\n\n1. 名錄只用來認識彼此。",
                        [Sharing.Directory, Sharing.Passes, Sharing.Measures, Sharing.Listing],
                        [ProfileField.Trade, ProfileField.About, ProfileField.Skills]
                    ),
                    lane.Id(operators),
                    operators.Name,
                    default
                );
                await alliances.Invite(id, partner.Id, default);
                await alliances.KeepGroups(
                    id,
                    [
                        .. Enumerable
                            .Range(0, 40)
                            .Select(i =>
                                (
                                    $"鄰里 {i}",
                                    new Listing(true, i % 2 == 0 ? "臺南市" : "花蓮縣", 22.3 + i * 0.07, 120.4 + i % 7 * 0.15, null, [])
                                )
                            ),
                    ],
                    default
                );
            }
        );
        await lane.In(partner, s => s.GetRequiredService<AllianceDirectory>().Sign(id, head, "山先生", default));
        return (id, partner.Id);
    }
}
