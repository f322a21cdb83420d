namespace Juluo.Sample;

/// <summary>The plans and prices of the house, and its subscriptions: residents every day, members some days, a few only an address.</summary>
internal sealed class SamplePlans(
    IServiceProvider services,
    SampleCommunity sample,
    PersonId[] ids,
    SampleRooms rooms,
    CancellationToken stop
)
{
    private const int Everyone = 5;
    private const string Currency = "TWD";

    private readonly PlansFacade plans = new(services.GetRequiredService<UnitOfWork>(), services.GetRequiredService<Clock>());

    private readonly PostFacade mail = new(
        services.GetRequiredService<UnitOfWork>(),
        services.GetRequiredService<Clock>(),
        services.GetRequiredService<IDataProtectionProvider>()
    );

    public async Task<bool> Make()
    {
        var resident = await plans.Add(
            new(
                new("常駐", "Resident"),
                new("固定來的人：每天都有座位，門卡 24 小時。", "For those who are here: a desk every day, the door day and night.")
            ),
            Terms(6800, days: null, rooms: 10, guests: 2, doors: DoorHours.Always, passport: 4),
            stop
        );
        var flexible = await plans.Add(
            new(new("彈性八日", "Eight days"), new("一個月來八天，剛好。", "Eight days a month, when they suit.")),
            Terms(3200, days: 8, rooms: 3, guests: 1, doors: DoorHours.Opening, passport: 2),
            stop
        );
        var address = await plans.Add(
            new(
                new("登記地址", "Registered address"),
                new("公司登記在這裡，信件拍照通知。", "A company's address, with a photo of what the post brings.")
            ),
            Terms(1200, days: 0, rooms: 0, guests: 0, doors: DoorHours.None, passport: 0) with
            {
                MailAddress = true,
            },
            stop
        );
        var day = await Pass(PassKind.Day, new("日票", "Day pass"), 1, 350, 30);
        var card = await Pass(PassKind.Card, new("十日卡", "Ten days"), 10, 3000, 365);
        await Pass(PassKind.Hours, new("會議室五小時", "Five hours of rooms"), 300, 1500, 180);
        await Pass(PassKind.Trial, new("試用日", "Trial day"), 1, 0, 30);

        var today = sample.Now.InZone(SampleOptions.Zone).Date;
        foreach (var person in sample.People.Where(p => p.LeftOn is null))
        {
            var from = person.JoinedOn;
            var which = person.Number % Everyone;
            if (person.Role == SampleRole.Resident)
                await Good(await plans.Give(resident, ids[person.Number], from, null, stop));
            else if (person.Role == SampleRole.Member && which < 3)
                await Good(await plans.Give(flexible, ids[person.Number], from, null, stop));
            else if (person.Role == SampleRole.Member)
                await plans.Sell(which == 3 ? card : day, ids[person.Number], today.PlusDays(-which), stop);
            if (person.Role is SampleRole.Member or SampleRole.Resident && person.Number % 7 == 0)
            {
                await Good(await plans.Give(address, ids[person.Number], from, null, stop));
                await Named(person);
            }
        }

        return true;
    }

    /// <summary>Registers a business name for a person's letters, at their house or, if that is not furnished, at the first furnished one.</summary>
    private async Task Named(SamplePerson person)
    {
        var site = rooms.Houses.TryGetValue(person.House, out var own) ? own : rooms.Houses.MinBy(h => h.Key).Value;
        var business = person.Name.Any(char.IsAsciiLetter)
            ? $"{person.Name} {person.Trade.Name.En} Studio"
            : $"{person.Name}{person.Trade.Name.Zh}工作室";
        // If two people have the same name and profession, the one who joined later gets a number after the name.
        if ((await mail.Add(ids[person.Number], site, business, stop)).Failed)
            await Good(await mail.Add(ids[person.Number], site, $"{business} {person.Number}", stop));
    }

    private static Task Good<T>(Outcome<T> outcome) =>
        outcome.Failed ? throw new InvalidOperationException($"The sample's plans: {outcome.Errors[0]}") : Task.CompletedTask;

    private Task<PassId> Pass(PassKind kind, LocalizedText name, int quantity, int amount, int valid) =>
        plans.Add(
            new Pass(
                default,
                kind,
                name,
                quantity,
                kind == PassKind.Hours ? [ResourceKind.Room] : [],
                [],
                new(amount * MoneyText.MinorUnits(Currency), Currency),
                valid,
                null
            ),
            stop
        );

    private static PlanTerms Terms(int amount, int? days, int rooms, int guests, DoorHours doors, int passport) =>
        new(
            0,
            new(amount * MoneyText.MinorUnits(Currency), Currency),
            rooms > 0 ? new Dictionary<ResourceKind, int> { [ResourceKind.Room] = rooms * 60 } : new Dictionary<ResourceKind, int>(),
            days,
            [],
            guests,
            false,
            doors,
            passport
        );
}
