using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Alliances.Tests;

/// <summary>Two communities that share their directories, with a person who asks in one and a person who can be asked in the other.</summary>
internal sealed class Correspondents(Ground ground, League league)
{
    private static int made;

    public Community Home { get; private set; } = null!;

    public Community Away { get; private set; } = null!;

    public AllianceId Alliance { get; private set; }

    public PersonId Asker { get; private set; }

    public PersonId Asked { get; private set; }

    public static async Task<Correspondents> Meet(Ground ground)
    {
        var league = new League(ground);
        var all = new Correspondents(ground, league) { Home = await league.Join("甲"), Away = await league.Join("乙") };
        all.Alliance = await league.Ally(all.Home, all.Away);
        all.Asker = await all.Somebody(all.Home, "周詢問", agrees: false);
        all.Asked = await all.Somebody(all.Away, "林回答", agrees: true);
        return all;
    }

    public League League => league;

    public async Task<PersonId> Somebody(Community community, string name, bool agrees)
    {
        var person = (
            await ground.Directory(
                community,
                d => d.Add(Neighbourhood.Someone(name) with { Email = $"person-{Interlocked.Increment(ref made)}@example.org" }, default)
            )
        ).Value;
        if (agrees)
            await ground.Directory(community, d => d.Set(person, Purpose.Alliance, true, default));
        return person;
    }

    /// <summary>A person's handles for the people whom they see at the other community.</summary>
    public Task<Dictionary<string, AlliedHandle>> Handles(PersonId looker) => Handles(Home, Away, looker);

    public Task<Dictionary<string, AlliedHandle>> Handles(Community by, Community partner, PersonId looker) =>
        ground.In(
            by,
            async s =>
                (
                    await s.GetRequiredService<UnitOfWork>()
                        .List<(string Called, AlliedHandle Handle)>(
                            $"select called, handle from alliances.allied_people({Alliance}, {partner.Id}, null, 0, 99, {looker}, {Now})",
                            default
                        )
                ).ToDictionary(p => p.Called, p => p.Handle)
        );

    public async Task<Outcome<ContactId>> Ask(string message = "想請教榫卯") => await Ask(Asker, (await Handles(Asker))["林回答"], message);

    public Task<Outcome<ContactId>> Ask(PersonId asker, AlliedHandle whom, string message = "想請教榫卯") =>
        Ask(Home, Away, asker, whom, message);

    public Task<Outcome<ContactId>> Ask(
        Community by,
        Community partner,
        PersonId asker,
        AlliedHandle whom,
        string message = "想請教榫卯"
    ) => ground.InOrNot(by, s => Store(s).Ask(Alliance, partner.Id, whom, asker, message, default));

    public Task<Outcome<Done>> Answer(ContactId id, bool yes) => ground.InOrNot(Away, s => Store(s).Answer(id, Asked, yes, default));

    public Task<bool> Withdraw(ContactId id) => ground.In(Home, s => Store(s).Withdraw(id, Asker, default));

    public Task<List<AlliedContact>> Of(Community community, PersonId person) => ground.In(community, s => Store(s).Of(person, default));

    /// <summary>The asker's view of the one request that they sent.</summary>
    public async Task<AlliedContact> Seen() => (await Of(Home, Asker)).Single();

    /// <summary>The asked person's view of it.</summary>
    public async Task<AlliedContact> Got() => (await Of(Away, Asked)).Single();

    /// <summary>Runs the job of every minute, in both communities.</summary>
    public async Task Announce()
    {
        foreach (var community in (Community[])[Home, Away])
            await ground.In(community, s => ActivatorUtilities.CreateInstance<AnnounceContacts>(s).Run(community, default));
    }

    /// <summary>A person's notifications.</summary>
    public async Task<string[]> Inbox(PersonId person) =>
        (
            await ground.Database.Ask<string>(
                "select coalesce(string_agg(sentence, ',' order by made_at, id), '') from delivery.notification where person_id = $1",
                person.Value
            )
        )!.Split(',', StringSplitOptions.RemoveEmptyEntries);

    private NodaTime.Instant Now => NodaTime.Instant.FromDateTimeOffset(ground.Time.GetUtcNow());

    private static ContactStore Store(IServiceProvider services) =>
        new(services.GetRequiredService<UnitOfWork>(), services.GetRequiredService<Communities>(), services.GetRequiredService<Clock>());
}
