using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Journeys;

/// <summary>The new community a little later: three members, and rooms that can be booked at any hour.</summary>
public sealed class HouseWithRooms : NewHouse
{
    public const string Second = "second@new.example";
    public const string Third = "third@new.example";
    public const string HillDesk = "desk@hilltop.example";
    private PersonId member;

    public Guid Main { get; } = Guid.CreateVersion7();

    protected override async Task Furnish()
    {
        await base.Furnish();
        member = await Ask(Member);
        await Enter(Community, Second, "陳鄰座", Role.Member);
        await Enter(Community, Third, "李路過", Role.Member);
        await Database.Do(
            "insert into web.site (community_id, id, slug, name_zh, name_en, zone) values ($1, $2, 'main', '本館', 'Main house', 'Asia/Taipei')",
            Community.Id.Value,
            Main
        );
    }

    /// <summary>A room of the house; a hall if parts are given.</summary>
    public async Task<Guid> Room(string zh, string en, int seats, params Guid[] parts)
    {
        var id = Guid.CreateVersion7();
        await Database.Do(
            "insert into spaces.resource (community_id, id, site_id, kind, name_zh, name_en, seats, made_at) values ($1, $2, $3, $4, $5, $6, $7, now())",
            Community.Id.Value,
            id,
            Main,
            parts.Length > 0 ? "hall" : "room",
            zh,
            en,
            seats
        );
        foreach (var part in parts)
            await Database.Do(
                "insert into spaces.part (community_id, whole_id, part_id) values ($1, $2, $3)",
                Community.Id.Value,
                id,
                part
            );
        if (parts.Length == 0)
            await Database.Do(
                "insert into spaces.unit (community_id, id, resource_id, number) values ($1, gen_random_uuid(), $2, 1)",
                Community.Id.Value,
                id
            );
        return id;
    }

    /// <summary>Books a time directly, not by hand.</summary>
    public static async Task Book(Testing.Tab visit, Guid room, string on, string from, string to)
    {
        await visit.Go($"/resources/{room}?on={on}&from={from}&to={to}");
        await visit.Click("form[action='/bookings'] button[type=submit]");
    }

    /// <summary>Another community, allied with this one: passes are valid in both.</summary>
    public async Task<Community> Ally(string zh, string en)
    {
        var other = await Services
            .GetRequiredService<Communities>()
            .Found(
                new(
                    Id.New<CommunityId>(Services.GetRequiredService<Clock>()),
                    "hilltop",
                    new(zh, en),
                    new("山上。", "On the hill."),
                    "Asia/Taipei",
                    "TWD"
                ),
                default
            );
        var chief = await Enter(other, HillDesk, "山先生", Role.Operator);
        await Database.Do(
            "insert into web.site (community_id, id, slug, name_zh, name_en, zone) values ($1, gen_random_uuid(), 'hill', '山屋', 'Hill hut', 'Asia/Taipei')",
            other.Id.Value
        );
        // A community that is not in the index cannot be found and invited.
        foreach (var one in new[] { other, Community })
            await In(one, s => s.GetRequiredService<AlliancesFacade>().List(Listing.None with { Listed = true }, default));
        var alliance = default(AllianceId);
        await In(
            other,
            async s =>
            {
                var alliances = s.GetRequiredService<AlliancesFacade>();
                alliance = await alliances.Found(
                    new("山與屋", "Hill and House"),
                    new("互相認識。", "We know each other."),
                    AllianceTerms.Of("票券互通。", [Sharing.Passes], []),
                    chief,
                    "山先生",
                    default
                );
                (await alliances.Invite(alliance, Community.Id, default)).Errors.ShouldBeEmpty();
            }
        );
        var us = await Ask(Operator);
        await In(
            Community,
            async s => (await s.GetRequiredService<AlliancesFacade>().Sign(alliance, us, "林店長", default)).Errors.ShouldBeEmpty()
        );
        return other;
    }

    /// <summary>A plan with days at allied houses, and a subscriber.</summary>
    public Task AssignPlan(int passportDays) =>
        In(
            Community,
            async s =>
            {
                var plans = new PlansFacade(s.GetRequiredService<UnitOfWork>(), s.GetRequiredService<Clock>());
                var terms = new PlanTerms(
                    0,
                    new(300_000, "TWD"),
                    new Dictionary<ResourceKind, int>(),
                    0,
                    [],
                    0,
                    false,
                    DoorHours.None,
                    passportDays
                );
                var plan = await plans.Add(new PlanDetails(new("游牧", "Nomad")), terms, default);
                (await plans.Give(plan, member, new(2026, 11, 19), null, default)).Errors.ShouldBeEmpty();
            }
        );

    private async Task<PersonId> Ask(string email) =>
        new(await Database.Ask<Guid>("select id from people.person where community_id = $1 and email = $2", Community.Id.Value, email));

    /// <summary>Handles facts and sends mails, until nothing is left to do.</summary>
    public async Task Settle()
    {
        while (await Services.GetRequiredService<OutboxWorker>().Drain() + await Services.GetRequiredService<MailWorker>().Drain() > 0) { }
    }
}
