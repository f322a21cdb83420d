using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Host.Tests;

/// <summary>Two small communities in one program, equal in all respects: one person of each role in both, and one of each object that an address can name.</summary>
public sealed partial class TwoHouses : TestSite
{
    public const string Visitor = "visitor";

    /// <summary>The operator of the other community, as a caller of this one.</summary>
    public const string Stranger = "stranger";

    /// <summary>Operators of this community who are not active: alumni keep nothing of their role, paused ones only the directory.</summary>
    public static readonly IReadOnlyList<string> States =
    [
        nameof(PersonState.Trial),
        nameof(PersonState.Paused),
        nameof(PersonState.Alumni),
    ];

    /// <summary>A fake kind of lock service, which must not be called.</summary>
    public const string NoSuchLock = "access.locks.none";

    /// <summary>A person with only one custom role with two permissions.</summary>
    public const string OwnRole = "own-role";

    /// <summary>An operator at one site, with no permissions elsewhere.</summary>
    public const string AtOneSite = "at-one-site";

    /// <summary>An operator who views the program as a member.</summary>
    public const string SeeingAs = "seeing-as-member";

    public static readonly IReadOnlyList<string> Special = [OwnRole, AtOneSite, SeeingAs];

    /// <summary>A member of this house who has ties.</summary>
    public const string Acquainted = "acquainted";

    // People who did not agree that their presence counts have nothing to correct; the first person is random, like keys made at the same instant.
    private const string SomebodyCounted = """
        select p.id::text from people.person p where p.community_id = $1 and p.state = 'active' and p.account_id is null
          and exists (select from people.consent c where c.community_id = $1 and c.person_id = p.id and c.purpose = 'presence')
        order by p.id limit 1
        """;

    /// <summary>The text of an address before its brackets, with a query for one such object.</summary>
    private static readonly (string Before, string Sql)[] Things =
    [
        ("/people/", SomebodyCounted),
        ("/organisations/", "select id::text from organisations.organisation where community_id = $1 order by id limit 1"),
        ("/professions/", "select id::text from people.trade where community_id = $1 and not is_group order by id limit 1"),
        ("/ties/corrections/", "select id::text from lens.correction where community_id = $1 limit 1"),
        ("/ties/", SomebodyCounted),
        ("/me/do-not-match/", SomebodyCounted),
        ("/me/postings/", "select id::text from people.want where community_id = $1 order by id limit 1"),
        (
            "/needs/mailed/",
            "select 'need-' || c.slug from postgres.community c join needs.need_link l on l.community_id = c.id where c.id = $1 limit 1"
        ),
        ("/needs/", "select id::text from people.want where community_id = $1 and kind = 'need' and ended_at is null order by id limit 1"),
        ("/suggestions/", "select id::text from matching.suggestion where community_id = $1 and state = 'open' order by id limit 1"),
        (
            "/introductions/answers/",
            "select substring(body_text from '/answers/([A-Za-z0-9_-]+)') from delivery.mail where community_id = $1 and body_text like '%/answers/%' limit 1"
        ),
        ("/introductions/", "select id::text from matching.introduction where community_id = $1 order by id desc limit 1"),
        ("/notifications/", "select id::text from delivery.notification where community_id = $1 limit 1"),
        ("/settings/webhooks/deliveries/", "select id::text from webhooks.webhook_delivery where community_id = $1 limit 1"),
        ("/settings/webhooks/", "select id::text from webhooks.webhook where community_id = $1 limit 1"),
        ("/settings/tokens/", "select id::text from identity.access_token where community_id = $1 and person_id is null limit 1"),
        ("/me/tokens/", "select id::text from identity.access_token where community_id = $1 and person_id is not null limit 1"),
        ("/imports/", "select id::text from lens.upload where community_id = $1 limit 1"),
        ("/circles/", "select id::text from circles.circle where community_id = $1 order by kind, id limit 1"),
        ("/meetings/", "select id::text from circles.meeting where community_id = $1 order by at desc limit 1"),
        ("/decisions/", "select id::text from circles.decision where community_id = $1 and state = 'open' limit 1"),
        ("/channels/files/", "select id::text from channels.channel_file where community_id = $1 limit 1"),
        ("/channels/bridges/", "select id::text from channels.bridge where community_id = $1 limit 1"),
        ("/channels/", "select id::text from channels.channel where community_id = $1 and circle_id is null order by id limit 1"),
        (
            "/messages/",
            "select m.id::text from channels.message m join channels.channel c on c.community_id = m.community_id and c.id = m.channel_id where m.community_id = $1 and c.circle_id is null and m.root_id is null order by m.id limit 1"
        ),
        ("/alliances/", "select m.alliance_id::text from alliances.alliance_member m where m.community_id = $1 limit 1"),
        (
            "/doors/",
            "select d.id::text from access.door d left join access.gateway g on g.community_id = $1 and g.id = d.gateway_id where d.community_id = $1 order by g.enrolled_at is null, d.id limit 1"
        ),
        ("/gateways/", "select id::text from access.gateway where community_id = $1 limit 1"),
        ("/lock-services/", "select gateway_id::text from access.lock_service where community_id = $1 limit 1"),
        ("/access-groups/", "select id::text from access.access_group where community_id = $1 limit 1"),
        ("/credentials/", "select id::text from access.credential where community_id = $1 limit 1"),
        ("/me/keys/", "select id::text from access.credential where community_id = $1 limit 1"),
        ("/resources/", "select id::text from spaces.resource where community_id = $1 order by id limit 1"),
        ("/sites/", "select id::text from web.site where community_id = $1 and slug = 'far' limit 1"),
        ("/floors/", "select id::text from spaces.floor where community_id = $1 order by id limit 1"),
        ("/visits/", "select id::text from reception.visit where community_id = $1 limit 1"),
        ("/visitors/", "select id::text from reception.visitor where community_id = $1 and came_at is not null limit 1"),
        ("/me/visitors/", "select id::text from reception.visitor where community_id = $1 and came_at is null limit 1"),
        ("/visit/", "select 'visit-' || slug from postgres.community where id = $1"),
        ("/here/", "select 'door-' || slug from postgres.community where id = $1"),
        ("/kiosk/", "select 'kiosk-' || slug from postgres.community where id = $1"),
        (
            "/calendar/feeds/",
            "select 'walk-' || community_id from calendarviews.calendar_link where community_id = $1 and revoked_at is null limit 1"
        ),
        ("/calendar/links/", "select id::text from calendarviews.calendar_link where community_id = $1 order by id desc limit 1"),
        ("/screens/", "select 'walk-' || community_id from reception.screen where community_id = $1 and revoked_at is null limit 1"),
        ("/places/screens/", "select id::text from reception.screen where community_id = $1 order by id desc limit 1"),
        ("/places/calendars/", "select id::text from bookings.outside_calendar where community_id = $1 limit 1"),
        ("/bookings/", "select id::text from bookings.booking where community_id = $1 order by id limit 1"),
        ("/series/", "select id::text from bookings.series where community_id = $1 order by id limit 1"),
        ("/seasons/applications/", "select id::text from seasons.season_application where community_id = $1 order by id limit 1"),
        ("/seasons/", "select id::text from seasons.season where community_id = $1 order by id limit 1"),
        ("/waiting/", "select id::text from bookings.waiting where community_id = $1 order by id limit 1"),
        ("/plans/", "select id::text from plans.plan where community_id = $1 order by id limit 1"),
        ("/subscriptions/", "select id::text from plans.subscription where community_id = $1 order by id limit 1"),
        ("/passes/", "select id::text from plans.pass where community_id = $1 order by id limit 1"),
        ("/post/", "select id::text from post.mail_item where community_id = $1 order by id limit 1"),
        ("/me/post/", "select id::text from post.mail_item where community_id = $1 order by id limit 1"),
        ("/residencies/", "select id::text from residencies.residency where community_id = $1 order by id limit 1"),
        ("/applications/", "select id::text from residencies.application where community_id = $1 order by id limit 1"),
        ("/me/applications/", "select id::text from residencies.application where community_id = $1 order by id limit 1"),
        ("/deposits/", "select id::text from residencies.deposit where community_id = $1 order by id limit 1"),
        ("/tasks/", "select id::text from delivery.job_run where community_id = $1 limit 1"),
        ("/invitations/sheets/", "select id::text from joining.sheet where community_id = $1 and kind = 'invitations' limit 1"),
        ("/invitations/", "select id::text from joining.invitation where community_id = $1 limit 1"),
        ("/people/imports/", "select id::text from joining.sheet where community_id = $1 and kind = 'members' limit 1"),
        ("/people/merges/", "select id::text from people.merge where community_id = $1 order by at limit 1"),
        ("/settings/roles/", "select id::text from people.role where community_id = $1 and name_zh = '巡守' limit 1"),
        ("/settings/sites/", "select id::text from web.site where community_id = $1 and slug = 'far' limit 1"),
        ("/join/requests/", "select id::text from joining.join_request where community_id = $1 limit 1"),
        ("/join/questions/", "select id::text from joining.join_question where community_id = $1 limit 1"),
        ("/help/corrections/", "select id::text from helpdirectory.correction where community_id = $1 order by id limit 1"),
        ("/help/imports/", "select id::text from helpdirectory.upload where community_id = $1 order by id limit 1"),
        ("/help/", "select id::text from helpdirectory.entry where community_id = $1 order by id limit 1"),
        ("/hsds/services/", "select id::text from helpdirectory.entry where community_id = $1 order by id limit 1"),
        ("/hsds/organizations/", "select id::text from helpdirectory.organisation where community_id = $1 order by id limit 1"),
        ("/hsds/service_at_locations/", "select id::text from helpdirectory.entry_place where community_id = $1 order by id limit 1"),
        ("/food-bank/items/", "select id::text from foodbank.item where community_id = $1 order by id limit 1"),
        ("/food-bank/lots/", "select id::text from foodbank.lot where community_id = $1 order by id limit 1"),
        ("/food-bank/donations/", "select id::text from foodbank.donation where community_id = $1 order by id limit 1"),
        ("/food-bank/donors/", "select id::text from foodbank.donor where community_id = $1 order by id limit 1"),
        ("/food-bank/cards/", "select id::text from foodbank.card where community_id = $1 order by id limit 1"),
        (
            "/food-bank/distributions/",
            "select id::text from foodbank.distribution where community_id = $1 and closed_at is null order by id limit 1"
        ),
        ("/dev/mailbox/", "select id::text from delivery.mail where community_id = $1 limit 1"),
    ];

    // Founded once per process; every class has a separate copy, in which it may change anything.
    private static readonly Lazy<Task<TwoHouses>> Model = new(Found);

    private readonly bool isModel;
    private Dictionary<string, (Community House, PersonId Person)> people = new(StringComparer.Ordinal);
    private Dictionary<(string Before, bool Here), string> things = [];
    private Dictionary<string, (PersonId Person, Role? Role)> persons = new(StringComparer.Ordinal);
    private int callers;

    public TwoHouses() { }

    private TwoHouses(bool isModel) => this.isModel = isModel;

    protected override TimeProvider Time { get; } = TestTime.Thursday;

    protected override IReadOnlyList<string> Arguments => ["--Juluo:Workers", "off"];

    // A walk over all routes sends more and faster requests than any caller may.
    protected override void Adjust(IServiceCollection services)
    {
        services
            .AddSingleton(new AttemptLimit(new RacingTime()))
            .PostConfigure<RateLimiterOptions>(limiter => limiter.GlobalLimiter = null);
        var tell = (WhoIsCalling)services.Last(s => s.ServiceType == typeof(WhoIsCalling)).ImplementationInstance!;
        services.AddSingleton<WhoIsCalling>(
            async (http, community, language, stop) => LastCaller = await tell(http, community, language, stop)
        );
    }

    /// <summary>The caller of the latest request, as the program saw them.</summary>
    internal Caller? LastCaller { get; set; }

    private Community Here { get; set; } = default!;

    internal Community There { get; set; } = default!;

    protected override async Task<string?> Furnished() => isModel ? null : (await Model.Value).Database.Name;

    private static async Task<TwoHouses> Found()
    {
        var model = new TwoHouses(isModel: true);
        await model.InitializeAsync();
        await model.Close();
        await model.Database.Rest();
        return model;
    }

    protected override async Task Furnish()
    {
        if (!isModel)
        {
            var model = await Model.Value;
            (Here, There) = (model.Here, model.There);
            (people, things, persons) = (new(model.people), new(model.things), new(model.persons));
            return;
        }

        Here = await Load(SamplePreset.Laneside);
        var there = There = await Load(SamplePreset.Riverside);
        foreach (var role in Enum.GetValues<Role>())
            people[role.ToString()] = (Here, await Enter(Here, role, role.ToString()));
        foreach (var state in States)
        {
            people[state] = (Here, await Enter(Here, Role.Operator, state));
            await Restore(state);
        }

        people[OwnRole] = (Here, await Enter(Here, null, OwnRole));
        people[AtOneSite] = (Here, await Enter(Here, null, AtOneSite));
        people[SeeingAs] = (Here, await Enter(Here, Role.Operator, SeeingAs));
        await GiveRoles();
        people[Stranger] = (there, await Enter(there, Role.Operator, Stranger));
        var acquainted = await Database.Ask<Guid>(
            "select x.person_id from people.persona x join lens.tie t on t.kind > 0 and x.person_id in (t.a, t.b) where x.community_id = $1 group by 1 order by count(*) desc limit 1",
            Here.Id.Value
        );
        people[Acquainted] = (Here, new(acquainted));
        foreach (var (house, of) in new[] { (Here, nameof(Role.Operator)), (there, Stranger) })
        {
            await Make(house, of);
            foreach (var (before, sql) in Things)
                things[(before, house == Here)] =
                    await Database.Ask<string>(sql, house.Id.Value)
                    ?? throw new InvalidOperationException($"Nothing stands under {before} in {house.Slug}.");
            things[("/bookings/answers/", house == Here)] = await GuestLink(house);
        }
    }

    /// <summary>A person, their account and their community.</summary>
    public (Community House, PersonId Person) Named(string who) => people[who];

    /// <summary>A caller's permissions in this community.</summary>
    public Func<string, bool> MayOf(string who)
    {
        if (who is Visitor or Stranger)
            return need => need == Requires.Nothing || (need == Requires.Account && who == Stranger);
        var house = Services.GetRequiredService<App>();
        var allowed = house.Allowed([Enum.TryParse<Role>(who, out var role) ? role : Role.Operator]);
        var ofMember = house.Allowed([Role.Member]);
        Func<string, bool> anybody = need => need is Requires.Nothing or Requires.Account or Requires.SignIn;
        return who switch
        {
            OwnRole => need => anybody(need) || need is "people.see" or "delivery.check",
            AtOneSite => anybody,
            SeeingAs => need => anybody(need) || (allowed.Contains(need) && ofMember.Contains(need)),
            nameof(PersonState.Alumni) => need => need is Requires.Nothing or Requires.Account or Requires.SignIn,
            nameof(PersonState.Paused) => need =>
                need is Requires.Nothing or Requires.Account or Requires.SignIn
                || (allowed.Contains(need) && house.WhenPaused.Contains(need)),
            _ => need => need is Requires.Nothing or Requires.Account or Requires.SignIn || allowed.Contains(need),
        };
    }

    /// <summary>A person who walks every route pauses, leaves and returns on the way; this restores their state.</summary>
    public async Task Restore(string who)
    {
        if (!persons.TryGetValue(who, out var whom))
            return;
        await Database.Do(
            """
            update people.person set state = $2, left_on = case $2 when 'alumni' then joined_on end, trial_until = case $2 when 'trial' then joined_on end
            where id = $1
            """,
            whom.Person.Value,
            States.Contains(who) ? Snake.Case(who) : "active"
        );
        if (whom.Role is not { } role)
        {
            await GiveRoles(); // leaving has removed them
            return;
        }

        await Database.Do(
            "insert into people.membership (community_id, person_id, role, since) values ($1, $2, $3, '2026-01-05') on conflict do nothing",
            (who == Stranger ? There : Here).Id.Value,
            whom.Person.Value,
            Snake.Case(role.ToString())
        );
    }

    /// <summary>A client acting as a person, in a separate session; it keeps no other cookie.</summary>
    public async Task<HttpClient> As(string who)
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };
        // Each from a separate address, because of the limits by address.
        client.DefaultRequestHeaders.Add("X-Forwarded-For", $"10.0.0.{Interlocked.Increment(ref callers)}");
        if (people.TryGetValue(who, out var somebody))
            client.DefaultRequestHeaders.Add("Cookie", $"account={await Be(client, somebody.House, somebody.Person)}");
        if (who == SeeingAs)
            await LookAsMember(client);
        return client;
    }

    /// <summary>A program with a token.</summary>
    /// <param name="who">The owner of the token; null for the community's.</param>
    /// <param name="scopes">Its scopes, which apply if its person has these permissions too.</param>
    public async Task<HttpClient> Bearing(string? who, IReadOnlyList<string> scopes)
    {
        var token = "";
        await In(
            Here,
            async s =>
            {
                PersonId? person = who is null ? null : people[who].Person;
                var store = new TokenStore(s.GetRequiredService<UnitOfWork>(), s.GetRequiredService<Clock>());
                token = (await store.Make(person, person ?? people[nameof(Role.Operator)].Person, "walk", scopes, 30, default)).Value.Token;
            }
        );
        var program = new HttpClient { BaseAddress = Address };
        program.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return program;
    }

    /// <summary>An address of a route for each kind of object that its brackets can name.</summary>
    public IEnumerable<(AddressKind Kind, string Path)> Addresses(string route, string who)
    {
        var community = who is Stranger or Visitor ? $"?{Community.Query}={Here.Slug}" : "";
        var before = route.IndexOf('{', StringComparison.Ordinal) is > 0 and var at ? route[..at] : null;
        if (before is null)
            return [(AddressKind.Plain, route + community)];
        string With(string value) => Place().Replace(route, value) + community;
        if (route.Contains("{purpose}", StringComparison.Ordinal))
            return [(AddressKind.Plain, With("presence"))];
        if (route.Contains("{format}", StringComparison.Ordinal))
            return [(AddressKind.Plain, With("nodes"))];
        var nowhere = (AddressKind.Nowhere, With("0199aaaa-0000-7000-8000-000000000000"));
        return things.TryGetValue((before, true), out var own)
            ? [(AddressKind.Foreign, With(things[(before, false)])), nowhere, (AddressKind.Own, With(own))]
            : [nowhere];
    }

    /// <summary>The address for callers whose session names no community.</summary>
    public string ForVisitor(string path) =>
        $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{Community.Query}={Here.Slug}";

    /// <summary>True if there is one such object here and one in the other community.</summary>
    public bool Knows(string route) => things.ContainsKey((route[..route.IndexOf('{', StringComparison.Ordinal)], true));

    private async Task GiveRoles()
    {
        using var client = await As(nameof(Role.Operator));
        using (
            await client.PostAsJsonAsync(
                "/settings/roles",
                new { name = new { zh = "看守", en = "Watch" }, permissions = new[] { "people.see", "delivery.check" } }
            )
        ) { }
        using (await client.PostAsJsonAsync("/settings/sites", new { name = new { zh = "東門館", en = "East Gate" }, slug = "walk" })) { }
        var role = await Database.Ask<string>(
            "select id::text from people.role where community_id = $1 and name_zh = '看守'",
            Here.Id.Value
        );
        var site = await Database.Ask<string>("select id::text from web.site where community_id = $1 and slug = 'walk'", Here.Id.Value);
        using (await client.PostAsJsonAsync($"/people/{persons[OwnRole].Person}/roles", new { role })) { }
        using (await client.PostAsJsonAsync($"/people/{persons[AtOneSite].Person}/roles", new { role = "Operator", site })) { }
    }

    private Task<Community> Load(SamplePreset preset) =>
        new SampleLoader(Services, new Progress<string>()).Load(
            SampleCommunity.Make(SampleOptions.Demo(preset, Services.GetRequiredService<Clock>().Now, members: 24, days: 35)),
            default
        );

    /// <summary>Adds a person with this one role.</summary>
    private async Task<PersonId> Enter(Community house, Role? role, string who)
    {
        var person = default(PersonId);
        await In(
            house,
            async s =>
            {
                var email = $"{who}@{house.Slug}.example";
                var account = await s.GetRequiredService<Accounts>().Create(email, SampleLoader.Password);
                var added = await s.GetRequiredService<ArrivalsFacade>()
                    .AddMany(
                        [
                            new NewPerson(who, new(2026, 1, 5))
                            {
                                Roles = role is { } holds ? [holds] : [],
                                Account = account.Value,
                                Email = email,
                                PresenceCounts = true,
                            },
                        ],
                        default
                    );
                person = added.Value[0];
                await s.GetRequiredService<PersonasFacade>().Add(person, 90, new("試", "Trial"), default);
            }
        );
        persons[who] = (person, role);
        return person;
    }

    private static async Task<string> Be(HttpClient client, Community house, PersonId person)
    {
        using var answer = await client.PostAsJsonAsync(
            "/dev/persona",
            new { community = house.Id.ToString(), person = person.ToString() }
        );
        return Account().Match(string.Join(';', answer.Headers.GetValues("Set-Cookie"))).Groups["value"].Value;
    }

    private static async Task LookAsMember(HttpClient client)
    {
        using var answer = await client.PostAsJsonAsync("/seeing-as", new { role = "Member" });
        var seeing = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("seeing-as=", StringComparison.Ordinal)).Split(';')[0];
        var account = client.DefaultRequestHeaders.GetValues("Cookie").Single();
        client.DefaultRequestHeaders.Remove("Cookie");
        client.DefaultRequestHeaders.Add("Cookie", $"{account}; {seeing}");
    }

    /// <summary>A correction, an introduction with its mails, a file and a task.</summary>
    /// <summary>A door with its gateway, a group that opens it, and a card.</summary>
    private Task Door(Community house, Guid person) =>
        Database.Do(
            """
            with gateway as (
              insert into access.gateway (community_id, id, site_id, name, made_at, enrolled_at, seen_at)
              select $1, gen_random_uuid(), s.id, 'walk', now(), now(), '2027-01-01' from web.site s where s.community_id = $1 and s.slug = 'far' returning id, site_id
            ), cloud as (
              insert into access.gateway (community_id, id, site_id, name, made_at, enrolled_at, seen_at)
              select $1, gen_random_uuid(), site_id, 'cloud', now(), now(), '2027-01-01' from gateway returning id
            ), service as (
              insert into access.lock_service (community_id, gateway_id, kind, address, token, signing, owner) select $1, id, 'none', 'https://locks.example', 'x', 'x', '1' from cloud
            ), door as (
              insert into access.door (community_id, id, site_id, gateway_id, line, name_zh, name_en, made_at)
              select $1, gen_random_uuid(), site_id, id, '1', '大門', 'Front door', now() from gateway returning id
            ), made as (
              insert into access.access_group (community_id, id, name_zh, name_en, made_at) values ($1, gen_random_uuid(), '成員', 'Members', now()) returning id
            ), opened as (
              insert into access.access_group_door (community_id, group_id, door_id) select $1, made.id, door.id from made, door
            )
            insert into access.credential (community_id, id, person_id, kind, hash, made_at) values ($1, gen_random_uuid(), $2, 'card', sha256('walk'), now())
            """,
            house.Id.Value,
            person
        );

    /// <summary>A resource with enough units for everyone.</summary>
    private async Task<Guid> Ladder(Community house)
    {
        var id = Guid.CreateVersion7(Time.GetUtcNow());
        await Database.Do(
            """
            with made as (
              insert into spaces.resource (community_id, id, site_id, kind, name_zh, name_en, made_at)
              select $1, $2, s.id, 'equipment', '梯子', 'Ladder', now() from web.site s where s.community_id = $1 and s.slug = 'far'
            )
            insert into spaces.unit (community_id, id, resource_id, number) select $1, gen_random_uuid(), $2, n from generate_series(1, 900) n
            """,
            house.Id.Value,
            id
        );
        return id;
    }

    /// <summary>A person is at the far site, one visitor is there and one is expected, and it has a code at its door and a screen.</summary>
    private async Task Receive(Community house, Guid host)
    {
        var now = Time.GetUtcNow().UtcDateTime;
        foreach (
            var sql in (string[])
                [
                    "insert into reception.visit (community_id, id, site_id, person_id, came_at, seen_at, source) select $1, gen_random_uuid(), id, $3, $2, $2, 'desk' from web.site where community_id = $1 and slug = 'far'",
                    "insert into reception.visitor (community_id, id, site_id, host_id, name, language, came_on, came_at, number, made_at) select $1, gen_random_uuid(), id, $3, '范訪', 'en', '2026-11-19', $2, 1, $2 from web.site where community_id = $1 and slug = 'far'",
                    "insert into reception.visitor (community_id, id, site_id, host_id, name, language, expected_on, code_hash, made_at) select $1, gen_random_uuid(), s.id, $3, '范約', 'en', '2026-11-19', sha256(('visit-' || c.slug)::bytea), $2 from web.site s join postgres.community c on c.id = s.community_id where s.community_id = $1 and s.slug = 'far'",
                    "insert into needs.need_link (community_id, hash, want_id, person_id, made_at) select $1, sha256(('need-' || c.slug)::bytea), w.id, $3, $2 from postgres.community c join people.want w on w.community_id = c.id and w.kind = 'need' and w.ended_at is null where c.id = $1 order by w.id limit 1",
                    "insert into reception.reception (community_id, site_id, door_hash, kiosk_hash) select $1, s.id, sha256(('door-' || c.slug)::bytea), sha256(('kiosk-' || c.slug)::bytea) from web.site s join postgres.community c on c.id = s.community_id where s.community_id = $1 and s.slug = 'far' and $2 is not null and $3 is not null",
                ]
        )
            await Database.Do(sql, house.Id.Value, now, host);
    }

    /// <summary>A plan with a subscription, a pass, and a letter that arrived.</summary>
    private async Task Plan(Community house, Guid person)
    {
        var plan = Guid.CreateVersion7(Time.GetUtcNow());
        await Database.Do(
            "insert into plans.plan (community_id, id, name_zh, name_en, amount, made_at) values ($1, $2, '巡方案', 'Walk', 100000, now())",
            house.Id.Value,
            plan
        );
        await Database.Do(
            """
            insert into plans.subscription (community_id, id, plan_id, person_id, days, amount, currency, made_at)
            values ($1, gen_random_uuid(), $3, $2, '[2026-11-01,)', 100000, 'TWD', now())
            """,
            house.Id.Value,
            person,
            plan
        );
        await Database.Do(
            """
            insert into plans.pass (community_id, id, kind, name_zh, name_en, quantity, amount, valid_days, made_at)
            values ($1, gen_random_uuid(), 'day', '巡日票', 'Walk day', 1, 35000, 30, now())
            """,
            house.Id.Value
        );
        await Database.Do(
            """
            with held as (
              insert into post.mail_holder (community_id, id, person_id, site_id, name, since, made_at)
              select $1, gen_random_uuid(), $2, s.id, '巡有限公司 ' || $3::text, '2026-11-01', now() from web.site s where s.community_id = $1 and s.slug = 'far'
              returning id
            )
            insert into post.mail_item (community_id, id, holder_id, person_id, kind, arrived_at) select $1, gen_random_uuid(), id, $2, 'letter', now() from held
            """,
            house.Id.Value,
            person,
            plan
        );
    }

    /// <summary>A residency with its agreement, an application for it, and a deposit.</summary>
    private async Task Reside(Community house, Guid person)
    {
        var residency = Guid.CreateVersion7(Time.GetUtcNow());
        foreach (
            var sql in (string[])
                [
                    "insert into residencies.residency (community_id, id, site_id, name_zh, name_en, places, made_at) select $1, $2, s.id, '巡進駐', 'Walk', 9, now() from web.site s where s.community_id = $1 and s.slug = 'far' and $3 is not null",
                    "insert into residencies.residency_agreement (community_id, residency_id, number, text, hash, at, by_person) values ($1, $2, 1, '巡契約', '', now(), $3)",
                    "insert into residencies.application (community_id, id, residency_id, person_id, state, saved_at, submitted_at) values ($1, $2, $2, $3, 'submitted', now(), now())",
                    "insert into residencies.deposit (community_id, id, person_id, what, amount, currency, made_at) values ($1, $2, $3, '巡鑰匙', 100000, 'TWD', now())",
                ]
        )
            await In(
                house,
                async scope =>
                {
                    await using var insert = scope.GetRequiredService<UnitOfWork>().Command(sql, house.Id.Value, residency, person);
                    await insert.ExecuteNonQueryAsync();
                }
            );
    }

    /// <summary>A season with open applications, and one application.</summary>
    private async Task Season(Community house, Guid person, Guid ladder)
    {
        var id = Guid.CreateVersion7(Time.GetUtcNow());
        foreach (
            var sql in (string[])
                [
                    """
                        insert into seasons.season (community_id, id, site_id, name_zh, name_en, first_day, last_day, opens_on, closes_on, seed, made_at)
                        select $1, $2, site_id, '巡季', 'Walk season', '2027-01-04', '2027-03-01', '2026-11-01', '2026-12-01', 1, now() from spaces.resource
                        where community_id = $1 and id = $3 and $4::uuid is not null
                        """,
                    "insert into seasons.season_resource (community_id, season_id, resource_id) select $1, $2, $3 where $4::uuid is not null",
                    "insert into seasons.season_application (community_id, id, season_id, number, person_id, kind, made_at) select $1, $2, $2, 1, $4, 'person', now() where $3::uuid is not null",
                    "insert into seasons.season_wish (community_id, application_id, number, weekdays, earliest, latest, minutes, resources) select $1, $2, 1, 3, 1080, 1260, 120, array[$3] where $4::uuid is not null",
                ]
        )
            await Database.Do(sql, house.Id.Value, id, ladder, person);
    }

    /// <summary>An address for calendar programs, a screen, and an external calendar; one more of the first two, to be revoked.</summary>
    private async Task Calendars(Community house, Guid person, Guid ladder)
    {
        foreach (var secret in (string[])[$"walk-{house.Id}", $"spare-{house.Id}"])
        {
            var id = Guid.CreateVersion7(Time.GetUtcNow());
            await Database.Do(
                "insert into calendarviews.calendar_link (community_id, id, made_by, shows, language, hash, made_at) values ($1, $2, $3, 'agenda', 'en', sha256(convert_to($4, 'UTF8')), now())",
                house.Id.Value,
                id,
                person,
                secret
            );
            await Database.Do(
                "insert into reception.screen (community_id, id, resource_id, language, hash, made_at, made_by) values ($1, $2, $3, 'en', sha256(convert_to($4, 'UTF8')), now(), $5)",
                house.Id.Value,
                id,
                ladder,
                secret,
                person
            );
        }

        await Database.Do(
            "insert into bookings.outside_calendar (community_id, id, resource_id, address, host, made_at, due_at) values ($1, $2, $3, $4, '127.0.0.1', now(), now())",
            house.Id.Value,
            Guid.CreateVersion7(Time.GetUtcNow()),
            ladder,
            Services
                .GetRequiredService<IDataProtectionProvider>()
                .CreateProtector("outside calendar")
                .Protect("http://127.0.0.1:9/walk.ics")
        );
        await Database.Do(
            "insert into bookings.booking_guest (community_id, id, booking_id, name) select community_id, $2, id, 'Walk' from bookings.booking where community_id = $1 limit 1",
            house.Id.Value,
            Guid.CreateVersion7(Time.GetUtcNow())
        );
    }

    /// <summary>The link by which a person invited to a booking answers.</summary>
    private async Task<string> GuestLink(Community house) =>
        Services
            .GetRequiredService<IDataProtectionProvider>()
            .CreateProtector("guest answer")
            .Protect(
                System.Text.Json.JsonSerializer.Serialize(
                    new
                    {
                        community = house.Id.Value,
                        guest = await Database.Ask<Guid>(
                            "select id from bookings.booking_guest where community_id = $1 and name = 'Walk' limit 1",
                            house.Id.Value
                        ),
                    }
                )
            );

    private async Task Make(Community house, string who)
    {
        using var client = await As(who);
        var person = Guid.Parse((await Database.Ask<string>(SomebodyCounted, house.Id.Value))!);
        using (await client.PostAsJsonAsync($"/ties/{person}/corrections", new { says = "stranger" })) { }
        // Some of the suggested people have used up their turns of the month.
        for (var begun = false; !begun; )
        {
            var suggestion = await Database.Ask<string>(
                "select id::text from matching.suggestion where community_id = $1 and state = 'open' order by random() limit 1",
                house.Id.Value
            );
            using var answer = await client.PostAsJsonAsync($"/suggestions/{suggestion}/introduction", new { });
            begun = (int)answer.StatusCode is 303 or 200;
        }

        using (
            await client.PostAsJsonAsync(
                "/alliances",
                new
                {
                    name = new { zh = "巡聯盟" },
                    text = "互相認識",
                    shares = new[] { "directory", "measures" },
                    fields = new[] { "trade" },
                }
            )
        ) { }
        using (await client.PostAsJsonAsync("/invitations", new { email = "walk@example.org" })) { }
        using (await client.PostAsJsonAsync("/invitations/sheets", new { text = "many@example.org" })) { }
        using (await client.PostAsJsonAsync("/people/imports", new { text = "name\n許表" })) { }
        using (
            await client.PostAsJsonAsync(
                "/help/imports",
                new { source = "表", text = "[{\"id\":\"ac148810-d857-441c-9679-408f346de14b\",\"name\":\"食\",\"status\":\"active\"}]" }
            )
        ) { }
        using (
            await client.PostAsJsonAsync(
                "/settings/roles",
                new { name = new { zh = "巡守", en = "Patrol" }, permissions = new[] { "people.see" } }
            )
        ) { }
        using (await client.PostAsJsonAsync("/settings/sites", new { name = new { zh = "遠館", en = "Far House" }, slug = "far" })) { }
        await Door(house, person);
        var ladder = await Ladder(house);
        using (
            await client.PostAsJsonAsync(
                "/bookings",
                new
                {
                    resource = ladder,
                    on = "2026-11-20",
                    from = "10:00",
                    to = "11:00",
                }
            )
        ) { }
        using (
            await client.PostAsJsonAsync(
                "/series",
                new
                {
                    resource = ladder,
                    on = "2026-11-20",
                    from = "14:00",
                    to = "15:00",
                    last = "2026-12-04",
                }
            )
        ) { }
        await Database.Do(
            """
            insert into bookings.waiting (community_id, id, resource_id, person_id, during, joined_at)
            values ($1, $2, $3, $4, '[2026-11-20 02:00Z,2026-11-20 03:00Z)', now())
            """,
            house.Id.Value,
            Guid.CreateVersion7(Time.GetUtcNow()),
            ladder,
            person
        );
        await Receive(house, person);
        await Plan(house, person);
        await Reside(house, person);
        await Season(house, person, ladder);
        await Calendars(house, people[who].Person.Value, ladder);
        await Database.Do(
            """
            insert into people.person (community_id, id, name, language, joined_on, state)
            select $1, id, '許雙', 'en', '2026-01-05', 'active' from unnest($2::uuid[]) as id
            """,
            house.Id.Value,
            new[] { Guid.CreateVersion7(Time.GetUtcNow()), Guid.CreateVersion7(Time.GetUtcNow()) }
        );
        var double1 = await Database.Ask<string>(
            "select min(id::text) from people.person where community_id = $1 and name = '許雙'",
            house.Id.Value
        );
        var double2 = await Database.Ask<string>(
            "select max(id::text) from people.person where community_id = $1 and name = '許雙'",
            house.Id.Value
        );
        using (await client.PostAsJsonAsync($"/people/{double1}/merging", new { into = double2 })) { }
        using (await client.PostAsJsonAsync("/join/questions", new { text = new { zh = "為什麼？", en = "Why?" } })) { }
        await Database.Do(
            """
            insert into joining.join_request (community_id, id, email, name, language, answers, state, made_at, waiting_at)
            values ($1, $2, 'asks@example.org', '方問', 'en', '[]', 'waiting', now(), now())
            """,
            house.Id.Value,
            Guid.CreateVersion7(Time.GetUtcNow())
        );
        await Database.Do(
            """
            insert into lens.upload (community_id, id, made_at, by_person_id, source, file_name, file_key, import_order, report, problems, state, rows, kept)
            values ($1, $2, now(), $3, 'walk', 'walk.csv', 'gone', '{}', '{}', '{}', 'refused', 0, 0)
            """,
            house.Id.Value,
            Guid.CreateVersion7(Time.GetUtcNow()),
            person
        );
        await Database.Do(
            "insert into delivery.notification (community_id, id, person_id, kind, key, sentence, path, made_at, digest) values ($1, $2, $3, 'delivery.trouble', 'walk', 'walk', '/home', now(), false)",
            house.Id.Value,
            Guid.CreateVersion7(Time.GetUtcNow()),
            person
        );
        using (
            await client.PostAsJsonAsync("/settings/webhooks", new { url = "http://127.0.0.1:9/", kinds = new[] { "people.need.added" } })
        ) { }
        var channel = await Database.Ask<string>(
            "select id::text from channels.channel where community_id = $1 and circle_id is null order by id limit 1",
            house.Id.Value
        );
        using (await client.PostAsJsonAsync($"/channels/{channel}/bridges", new { name = "walk" })) { }
        await Database.Do(
            """
            insert into channels.channel_file (community_id, id, message_id, by_person, place, name, kind, bytes, file_key)
            select community_id, $2, id, author_id, 1, 'walk.txt', 'text/plain', 1, 'gone' from channels.message where channel_id = $1 order by id limit 1
            """,
            Guid.Parse(channel!),
            Guid.CreateVersion7(Time.GetUtcNow())
        );
        var webhook = await Database.Ask<string>("select id::text from webhooks.webhook where community_id = $1", house.Id.Value);
        using (await client.PostAsJsonAsync($"/settings/webhooks/{webhook}/tests", new { })) { }
        foreach (var path in (string[])["/me/tokens", "/settings/tokens"])
            using (
                await client.PostAsJsonAsync(
                    path,
                    new
                    {
                        name = "walk",
                        scopes = new[] { "people.see" },
                        days = 30,
                    }
                )
            ) { }
        await Database.Do(
            "insert into delivery.job_run (community_id, id, job, input, started_by, state, made_at) values ($1, $2, 'test.walk', '{}', $3, 'failed', now())",
            house.Id.Value,
            Guid.CreateVersion7(Time.GetUtcNow()),
            person
        );
    }

    [GeneratedRegex(@"\{[^/]+?\}", RegexOptions.None, 1000)]
    private static partial Regex Place();

    [GeneratedRegex("account=(?<value>[^;]+)", RegexOptions.None, 1000)]
    private static partial Regex Account();
}
