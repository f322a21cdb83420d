using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Journeys;

/// <summary>Objects required to show every page: an open question in a mail, a previewed file, a refused one, an imported one.</summary>
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
        await lane.Settle();
        var booked = await BookingScenery.Of(lane);
        await desk.Go("/today");
        await desk.Click("form[action^='/suggestions/'][action$='/introduction'] button");
        lane.Present.Pass(TimeSpan.FromSeconds(30));
        await lane.Settle();
        var letter = lane.Mailbox.Letters[^1];
        var link = letter.Links.First(l => l.AbsolutePath.Contains("/answers/", StringComparison.Ordinal));

        var good = await desk.PreviewInteractions(ContactLogs.Small(lane.Present.GetUtcNow()), "badges-good");
        var task = await desk.Write();
        await lane.Settle();
        good = await desk.PreviewInteractions(ContactLogs.Small(lane.Present.GetUtcNow()), "badges-again");
        var bad = await desk.PreviewInteractions(ContactLogs.Broken(lane.Present.GetUtcNow()), "badges-bad");
        var (alliance, partner) = await Ally(lane);
        var (door, group) = await Door(lane, member);
        var house = await Receive(lane);
        var (residency, application, draft, waiting, deposit) = await Reside(lane, member, boss);
        var seasons = await SeasonScenery.Of(lane, desk, member);
        var led = await Lead(lane, boss);
        var mentoring = await MentoringScenery.Of(lane, member);
        var scenery = new Dictionary<string, string>(booked.Concat(mentoring), StringComparer.Ordinal)
        {
            ["led"] = led.ToString(),
            ["event"] = (
                await lane.Database.Ask<Guid>("select id from events.event where places is not null order by id limit 1")
            ).ToString(),
            ["talk"] = (await lane.Database.Ask<Guid>("select id from talks.talk order by id limit 1")).ToString(),
            ["meal"] = (
                await lane.Database.Ask<Guid>(
                    "select id from meals.meal where seated_at is not null and rounds > 1 order by at desc, id limit 1"
                )
            ).ToString(),
            ["project"] = (
                await lane.Database.Ask<Guid>(
                    "select p.id from projects.project p join projects.team_opening o on o.project_id = p.id where p.visibility = 'public' and p.ended_at is null order by p.id limit 1"
                )
            ).ToString(),
            ["ended"] = (
                await lane.Database.Ask<Guid>("select id from projects.project where ended_at is not null order by id limit 1")
            ).ToString(),
            ["brief"] = (await lane.Database.Ask<Guid>("select id from projects.brief where public order by id limit 1")).ToString(),
            ["collaboration"] = (
                await lane.Database.Ask<Guid>("select id from collaborations.collaboration where visibility = 'public' order by id limit 1")
            ).ToString(),
            ["agreeing"] = (
                await lane.Database.Ask<Guid>(
                    "select id from collaborations.collaboration where visibility = 'community' order by id limit 1"
                )
            ).ToString(),
            ["agency"] = (
                await lane.Database.Ask<Guid>(
                    "select agency_id from collaborations.collaboration where visibility = 'public' order by id limit 1"
                )
            ).ToString(),
            ["challenge"] = (
                await lane.Database.Ask<Guid>(
                    "select challenge_id from challenges.challenge_round where published_at is null group by 1 order by 1 limit 1"
                )
            ).ToString(),
            ["judged"] = (
                await lane.Database.Ask<Guid>("select challenge_id from challenges.challenge_result order by 1 limit 1")
            ).ToString(),
            ["survey"] = (
                await lane.Database.Ask<Guid>("select id from surveys.survey where closed_at is null order by opened_at desc limit 1")
            ).ToString(),
            ["surveyed"] = (await lane.Database.Ask<Guid>("select survey_id from surveys.result order by 1 limit 1")).ToString(),
            ["form"] = (
                await lane.Database.Ask<Guid>(
                    "select s.form_id from forms.submission s join forms.form f on f.id = s.form_id where s.sent_at is not null and f.owner = 'forms' order by 1 limit 1"
                )
            ).ToString(),
            ["received"] = (
                await lane.Database.Ask<Guid>(
                    "select s.id from forms.submission s join forms.form f on f.id = s.form_id where s.sent_at is not null and f.owner = 'forms' order by s.form_id, s.id limit 1"
                )
            ).ToString(),
            ["won"] = (await lane.Database.Ask<Guid>("select entry_id from challenges.challenge_award order by 1 limit 1")).ToString(),
            ["door"] = door.ToString(),
            ["group"] = group.ToString(),
            ["alliance"] = alliance.ToString(),
            ["partner"] = partner.ToString(),
            ["person"] = member.ToString(),
            ["tied"] = tied.ToString(),
            ["introduction"] = (
                await lane.Database.Ask<Guid>("select id from matching.introduction where met_at is not null limit 1")
            ).ToString(),
            ["open"] = link.AbsolutePath.Split('/')[^1] + link.Query,
            ["mail"] = (await lane.Database.Ask<Guid>("select id from delivery.mail limit 1")).ToString(),
            ["circle"] = (await lane.Database.Ask<Guid>("select id from circles.circle where kind = 'co_operative'")).ToString(),
            ["meeting"] = (await lane.Database.Ask<Guid>("select id from circles.meeting where minutes is not null limit 1")).ToString(),
            ["ballot"] = (
                await lane.Database.Ask<Guid>("select id from circles.decision where state = 'open' order by id limit 1")
            ).ToString(),
            ["decided"] = (
                await lane.Database.Ask<Guid>("select id from circles.decision where state = 'closed' order by id limit 1")
            ).ToString(),
            ["site"] = (
                await lane.Database.Ask<Guid>("select site_id from spaces.resource where name_en = 'Meeting room' limit 1")
            ).ToString(),
            ["floor"] = (
                await lane.Database.Ask<Guid>("select floor_id from spaces.resource where name_en = 'Meeting room' limit 1")
            ).ToString(),
            ["resource"] = (
                await lane.Database.Ask<Guid>("select id from spaces.resource where name_en = 'Meeting room' limit 1")
            ).ToString(),
            ["organisation"] = (await lane.Database.Ask<Guid>("select id from organisations.organisation order by id limit 1")).ToString(),
            ["channel"] = (
                await lane.Database.Ask<Guid>("select id from channels.channel where circle_id is null order by id limit 1")
            ).ToString(),
            ["message"] = (
                await lane.Database.Ask<Guid>("select root_id from channels.message where root_id is not null limit 1")
            ).ToString(),
            ["house"] = house.ToString(),
            ["season"] = seasons.Open.ToString(),
            ["applied"] = seasons.Applied.ToString(),
            ["shared"] = seasons.Shared.ToString(),
            ["given"] = seasons.Given.ToString(),
            ["guest"] = (await lane.Database.Ask<Guid>("select id from reception.visitor where name = '范訪'")).ToString(),
            ["entrance"] = "at-the-door",
            ["kiosk"] = "at-the-entrance",
            ["visit"] = "in-a-mail",
            ["plan"] = (await lane.Database.Ask<Guid>("select id from plans.plan where name_en = 'Eight days'")).ToString(),
            ["pass"] = (await lane.Database.Ask<Guid>("select id from plans.pass where kind = 'card' limit 1")).ToString(),
            ["subscription"] = (await lane.Database.Ask<Guid>("select id from plans.subscription order by id limit 1")).ToString(),
            ["letter"] = (await Letter(lane, member)).ToString(),
            ["residency"] = residency.ToString(),
            ["application"] = application.ToString(),
            ["draft"] = draft.ToString(),
            ["waiting"] = waiting.ToString(),
            ["deposit"] = deposit.ToString(),
            ["good"] = good,
            ["bad"] = bad,
            ["done"] = task,
        };
        foreach (var (key, value) in await GrantScenery.Of(lane, boss))
            scenery.Add(key, value);
        return scenery;
    }

    /// <summary>A house with people on site, one visitor there and one expected, with a code at its door and a screen at its entrance, and the jobs' findings about it.</summary>
    private static async Task<Guid> Receive(Lane lane)
    {
        var (house, here, now) = (Guid.CreateVersion7(), lane.Community.Id.Value, lane.Present.GetUtcNow().UtcDateTime);
        foreach (
            var sql in (string[])
                [
                    "insert into web.site (community_id, id, slug, name_zh, name_en, zone) select $1, $2, 'yard', '後院', 'Back Yard', 'Asia/Taipei' where $3::timestamptz is not null",
                    "insert into spaces.floor (community_id, id, site_id, level, name_zh, name_en) select $1, $2, $2, 1, '一樓', 'Ground floor' where $3::timestamptz is not null",
                    "insert into spaces.zone (community_id, id, floor_id, name_zh, name_en, capacity) select $1, $2, $2, '安靜區', 'Quiet room', 6 where $3::timestamptz is not null",
                    "insert into reception.visit (community_id, id, site_id, zone_id, person_id, came_at, seen_at, source) select $1, gen_random_uuid(), $2, case when n % 2 = 0 then $2 end, id, $3 - n * interval '7 minutes', $3 - n * interval '7 minutes', 'button' from (select id, row_number() over (order by id desc) as n from people.person where community_id = $1 and state = 'active' limit 9) p",
                    "insert into reception.visit (community_id, id, site_id, zone_id, person_id, came_at, seen_at, left_at, source, ended) select $1, gen_random_uuid(), $2, $2, id, $3 - d * interval '1 day', $3 - d * interval '1 day', $3 - d * interval '1 day' + interval '3 hours', 'button', 'button' from (select id, row_number() over (order by id) as n from people.person where community_id = $1 and state = 'active' limit 12) p, generate_series(1, 27) d where (n + d) % 3 = 0",
                    "insert into reception.visitor (community_id, id, site_id, host_id, name, company, language, came_on, came_at, number, made_at) select $1, gen_random_uuid(), $2, id, '范訪', '紅豆設計', 'zh-Hant', ($3 at time zone 'Asia/Taipei')::date, $3, 1, $3 from people.person where community_id = $1 and state = 'active' order by id limit 1",
                    "insert into reception.visitor (community_id, id, site_id, host_id, name, language, expected_on, expected_time, code_hash, made_at) select $1, gen_random_uuid(), $2, id, '范約', 'zh-Hant', ($3 at time zone 'Asia/Taipei')::date, 870, sha256('in-a-mail'), $3 from people.person where community_id = $1 and state = 'active' order by id limit 1",
                    "insert into reception.reception (community_id, site_id, terms_zh, terms_en, door_hash, kiosk_hash) select $1, $2, '請勿拍攝他人。', 'No pictures of others.', sha256('at-the-door'), sha256('at-the-entrance') where $3::timestamptz is not null",
                ]
        )
            await lane.Database.Do(sql, here, house, now);
        var jobs = lane.Services.GetRequiredService<Jobs>();
        await jobs.RunNow<Reception.CountDays>(lane.Community);
        await jobs.RunNow<Reception.ReadUtilisation>(lane.Community);
        return house;
    }

    private const string Asked = """
        languages: [zh-Hant, en]
        title: {zh-Hant: 木工房進駐, en: Woodshop residency}
        pages:
          - question: make
            type: long text
            label: {zh-Hant: 你想在這裡做什麼？, en: "What do you want to make here?"}
          - question: place
            type: choice
            label: {zh-Hant: 需要哪一種位子？, en: "What kind of place do you need?"}
            choices:
              own: {zh-Hant: 固定座位, en: A desk of my own}
              table: {zh-Hant: 共用桌, en: A shared table}
          - question: saw
            type: yes/no
            label: {zh-Hant: 會用到電鋸嗎？, en: "Will you use the saw?"}
            required: no
          - question: from
            type: date
            label: {zh-Hant: 最早什麼時候能來？, en: "When could you come?"}
            required: no
          - question: work
            type: link
            label: {zh-Hant: 作品的連結, en: A link to your work}
            required: no
        """;

    /// <summary>A residency with questions: a member has an offer and has begun to apply for another, one applicant waits, and a deposit is partly held.</summary>
    private static async Task<(Guid Residency, Guid Application, Guid Draft, Guid Waiting, Guid Deposit)> Reside(
        Lane lane,
        PersonId member,
        PersonId boss
    )
    {
        var (residency, other, application) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        var (draft, waiting, deposit) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        const string said =
            """{"make":{"kind":"text","text":"修繕老木窗，也教鄰居怎麼修。"},"place":{"kind":"choice","choice":"table"},"from":{"kind":"date","day":"2026-12-01"},"work":{"kind":"link","address":"https://windows.example/work"}}""";
        foreach (
            var (sql, more) in new (string, object[])[]
            {
                (
                    """
                    insert into residencies.residency (community_id, id, site_id, plan_id, name_zh, name_en, about_zh, about_en, places, deposit, made_at)
                    select $1, i, r.site_id, p.id, '木工房進駐' || n, 'Woodshop residency ' || n, '給會動手的人，一次三個月。', 'For people who make things, three months at a time.', 3, 600000, now()
                    from unnest($2::uuid[]) with ordinality as t (i, n), plans.plan p, spaces.resource r
                    where p.community_id = $1 and p.name_en = 'Eight days' and r.community_id = $1 and r.name_en = 'Meeting room'
                    """,
                    [new[] { residency, other }]
                ),
                (
                    "insert into residencies.residency_agreement (community_id, residency_id, number, text, hash, at) select $1, i, 1, E'# 進駐契約\n\n- 22:00 以後請安靜。\n- 機器用完要清。\n\n押金在離開後 **七天內** 退還。', '', now() from unnest($2::uuid[]) as i",
                    [new[] { residency, other }]
                ),
                (
                    "insert into residencies.application (community_id, id, residency_id, person_id, state, saved_at, submitted_at) values ($1, $2, $3, $4, 'offered', now(), now())",
                    [application, residency, member.Value]
                ),
                (
                    "insert into residencies.application (community_id, id, residency_id, person_id, state, saved_at) values ($1, $2, $3, $4, 'draft', now())",
                    [draft, other, member.Value]
                ),
                (
                    "insert into residencies.application (community_id, id, residency_id, person_id, state, saved_at, submitted_at) select $1, $2, $3, id, 'submitted', now(), now() from people.person where community_id = $1 and state = 'active' order by id desc limit 1",
                    [waiting, residency]
                ),
                (
                    """
                    insert into residencies.application_offer (community_id, application_id, residency_id, plan_id, plan_terms, first_day, last_day, deposit, currency, conditions, agreement, good_until, at)
                    select $1, $2, $3, p.id, 1, '2026-12-01', '2027-02-28', 600000, 'TWD', '每週三晚上開放參觀。', 1, '2027-01-31', now() from plans.plan p
                    where p.community_id = $1 and p.name_en = 'Eight days'
                    """,
                    [application, residency]
                ),
                (
                    "insert into residencies.application_review (community_id, application_id, reviewer_id, mark, note, at) values ($1, $2, $3, 'yes', '手藝好，也肯教。', now())",
                    [application, boss.Value]
                ),
                (
                    "insert into residencies.deposit (community_id, id, person_id, what, amount, currency, made_at) values ($1, $2, $3, '置物櫃鑰匙', 100000, 'TWD', now())",
                    [deposit, member.Value]
                ),
                (
                    "insert into residencies.deposit_entry (community_id, id, deposit_id, at, kind, amount, day, how, reference, by_person) values ($1, gen_random_uuid(), $2, now(), 'received', 60000, '2026-11-18', 'bank', '12345', $3)",
                    [deposit, boss.Value]
                ),
            }
        )
            await lane.In(
                lane.Community,
                async s =>
                {
                    await using var insert = s.GetRequiredService<UnitOfWork>().Command(sql, [lane.Community.Id.Value, .. more]);
                    await insert.ExecuteNonQueryAsync();
                }
            );
        foreach (var asks in (Guid[])[residency, other])
            await lane.In(
                lane.Community,
                async s =>
                {
                    var (forms, work, clock) = (
                        s.GetRequiredService<FormsFacade>(),
                        s.GetRequiredService<UnitOfWork>(),
                        s.GetRequiredService<Clock>()
                    );
                    var form = await forms.Make("residencies", $"{asks}", FormsFacade.Read(Asked).Value, visitors: false, boss, default);
                    (await forms.Publish(form, boss, default)).Failed.ShouldBeFalse();
                    (await new ResidencyStore(work, clock).Ask(new(asks), form, default)).ShouldBeTrue();
                    await work.Do(
                        $"""
                        insert into forms.submission (community_id, id, form_id, version, subject, person_id, answers, begun_at, saved_at, sent_at, keep_until)
                        select a.community_id, a.id, {form}, 1, a.residency_id::text, a.person_id, {said}::jsonb, a.saved_at, a.saved_at, a.submitted_at, now() + interval '1 year'
                        from residencies.application a where a.community_id = {work.Community} and a.residency_id = {asks} and a.state <> 'draft'
                        """,
                        default
                    );
                    await work.Do(
                        $"""
                        update residencies.application set submission_id = id
                        where community_id = {work.Community} and residency_id = {asks} and state <> 'draft'
                        """,
                        default
                    );
                }
            );
        return (residency, application, draft, waiting, deposit);
    }

    /// <summary>The operator leads a project that has an agreement, and a member asks to join.</summary>
    private static async Task<Guid> Lead(Lane lane, PersonId boss)
    {
        var project = await lane.Database.Ask<Guid>("select project_id from projects.agreement order by project_id limit 1");
        await lane.Database.Do(
            """
            insert into projects.team_member (community_id, id, project_id, person_id, leads, state, since)
            select community_id, gen_random_uuid(), $1, $2, true, 'here', '2026-11-02' from projects.project where id = $1
            on conflict (community_id, project_id, person_id) where state <> 'over' do update set leads = true, state = 'here'
            """,
            project,
            boss.Value
        );
        await lane.Database.Do(
            """
            insert into projects.team_member (community_id, id, project_id, person_id, state, words, since)
            select p.community_id, gen_random_uuid(), $1, p.id, 'asked', '我可以幫忙走訪和拍照，週六下午都在。', '2026-11-25' from people.person p
            where p.state = 'active' and p.id <> $2
              and not exists (select from projects.team_member m where m.project_id = $1 and m.person_id = p.id) order by p.id limit 1
            """,
            project,
            boss.Value
        );
        return project;
    }

    /// <summary>A letter that arrived for a member's company.</summary>
    private static async Task<Guid> Letter(Lane lane, PersonId member)
    {
        var (site, holder, item) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        var here = lane.Community.Id.Value;
        await lane.Database.Do(
            "insert into web.site (community_id, id, slug, name_zh, name_en, zone) values ($1, $2, 'post', '信箱館', 'Post house', 'Asia/Taipei')",
            here,
            site
        );
        await lane.Database.Do(
            """
            insert into post.mail_holder (community_id, id, person_id, site_id, name, since, made_at) values ($1, $2, $3, $4, '鷺鷥設計有限公司', '2026-11-01', now())
            """,
            here,
            holder,
            member.Value,
            site
        );
        await lane.Database.Do(
            "insert into post.mail_item (community_id, id, holder_id, person_id, kind, sender, arrived_at) values ($1, $2, $3, $4, 'registered', '國稅局', now())",
            here,
            item,
            holder,
            member.Value
        );
        return item;
    }

    /// <summary>An alliance with another community, of which one person agreed to be visible.</summary>
    private static async Task<(AllianceId, CommunityId)> Ally(Lane lane)
    {
        var partner = await lane
            .Services.GetRequiredService<Communities>()
            .Found(
                new(
                    Id.New<CommunityId>(lane.Services.GetRequiredService<Clock>()),
                    "hilltop",
                    new("山頂學舍", "Hilltop School"),
                    new("山上的學舍。", "A school on the hill."),
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
                head = (
                    await s.GetRequiredService<ArrivalsFacade>()
                        .Add(
                            new NewPerson("山先生", new LocalDate(2026, 1, 5))
                            {
                                Trade = new("教育", "Education"),
                                Says = new(About: "教木工。", Skills: "木工"),
                            },
                            default
                        )
                ).Value;
                await s.GetRequiredService<ConsentsFacade>().Set(head, Purpose.Alliance, given: true, default);
                await s.GetRequiredService<AlliancesFacade>().List(new(true, "臺北市北投區", 25.13, 121.5, null, ["學習"]), default);
            }
        );
        await lane.In(
            lane.Community,
            async s =>
            {
                var alliances = s.GetRequiredService<AlliancesFacade>();
                var operators = lane.First(SampleRole.Operator);
                id = await alliances.Found(
                    new("山與巷", "Hill and Lane"),
                    new("山上和巷口的人互相認識。", "People of the hill and the lane know each other."),
                    AllianceTerms.Of(
                        "我們互相認識。\n\n1. 名錄只用來認識彼此。",
                        [Sharing.Directory, Sharing.Passes, Sharing.Projects, Sharing.Measures, Sharing.Listing],
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
                            {
                                var (city, latitude, longitude) = Neighbour(i);
                                return ($"鄰里 {i}", new Listing(true, city, latitude, longitude, null, []));
                            }),
                    ],
                    default
                );
            }
        );
        await lane.In(partner, s => s.GetRequiredService<AlliancesFacade>().Sign(id, head, "山先生", default));
        return (id, partner.Id);
    }

    /// <summary>A group's place: alternating between two counties, and on the map at its county.</summary>
    public static (string City, double Latitude, double Longitude) Neighbour(int i) =>
        (i % 2, i * 7 % 31) switch
        {
            (0, var n) => ("臺南市", 22.95 + n * 0.013, 120.15 + i * 11 % 13 * 0.025),
            (_, var n) => ("花蓮縣", 23.12 + n * 0.03, 121.25 + n * 0.011),
        };

    /// <summary>A door of a house, with a gateway, a group that opens it, cards, and events.</summary>
    private static async Task<(Guid Door, Guid Group)> Door(Lane lane, PersonId member)
    {
        Guid Key(int number) => new(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0xd0);
        var (site, gateway, door, group) = (Key(1), Key(2), Key(3), Key(4));
        foreach (
            var sql in (string[])
                [
                    "insert into web.site (community_id, id, slug, name_zh, name_en, zone) values ($1, $2, 'scenery', '巷底館', 'Far End', 'Asia/Taipei')",
                    "insert into access.gateway (community_id, id, site_id, name, made_at, enrolled_at, seen_at) values ($1, $3, $2, 'Pi', $7, $7, '2027-01-01')",
                    "insert into access.door (community_id, id, site_id, gateway_id, line, name_zh, name_en, made_at) values ($1, $4, $2, $3, '1', '側門', 'Side door', $7)",
                    "insert into access.access_group (community_id, id, name_zh, name_en, weekdays, opens, closes, made_at) values ($1, $5, '平日', 'Weekdays', 31, 480, 1200, $7)",
                    "insert into access.access_group_door (community_id, group_id, door_id) values ($1, $5, $4)",
                    "insert into access.access_group_person (community_id, group_id, person_id) values ($1, $5, $6)",
                    "insert into access.credential (community_id, id, person_id, kind, hash, label, made_at) values ($1, gen_random_uuid(), $6, 'card', sha256('scenery'), 'Blue 17', $7), ($1, gen_random_uuid(), $6, 'code', sha256('phone'), null, $7)",
                    "insert into access.passing (community_id, id, gateway_id, enrolment, sequence, door_id, at, received_at, kind, why, means, person_id, presented) values ($1, gen_random_uuid(), $3, 1, 1, $4, $7, $7, 'opened', null, 'card', $6, null), ($1, gen_random_uuid(), $3, 1, 2, $4, $7, $7, 'refused', 'unknown', 'card', null, sha256('nobody')), ($1, gen_random_uuid(), $3, 1, 3, $4, $7, $7, 'forced', null, null, null, null)",
                ]
        )
        {
            var parameters = new object[] { lane.Community.Id.Value, site, gateway, door, group, member.Value, lane.Present.GetUtcNow() };
            var given = sql;
            foreach (var (index, value) in parameters.Index())
                given = given.Replace(
                    $"${index + 1}",
                    value is DateTimeOffset at ? $"'{at:O}'::timestamptz" : $"'{value}'::uuid",
                    StringComparison.Ordinal
                );
            await lane.Database.Do(given);
        }

        return (door, group);
    }
}
