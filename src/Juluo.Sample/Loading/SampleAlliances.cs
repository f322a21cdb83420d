namespace Juluo.Sample;

/// <summary>
/// Makes the communities of the demo allies: one alliance that all have signed, with a network of more than a hundred groups, and one proposal that waits for an answer.
/// </summary>
public sealed class SampleAlliances(IServiceProvider services)
{
    private const int MostAgreeing = 24;

    private static readonly (string Slug, Listing Says)[] Places =
    [
        ("laneside", new(true, "臺北市大同區", 25.063, 121.513, null, ["共同工作空間", "公民科技"])),
        ("riverside", new(true, "臺北市萬華區", 25.035, 121.499, null, ["共同工作空間", "書"])),
        ("islands", new(true, "臺中市西區", 24.137, 120.664, null, ["共同工作空間", "地方創生"])),
    ];

    private static readonly (Phrase Name, string Tag)[] Kinds =
    [
        (new("資料社", "Data Club"), "資料"),
        (new("修繕咖啡", "Repair Café"), "修繕"),
        (new("食農小組", "Food Circle"), "食農"),
        (new("數位志工隊", "Digital Volunteers"), "公民科技"),
        (new("街區走讀", "Street Walks"), "地方文史"),
    ];

    /// <summary>Does nothing unless all three communities exist.</summary>
    public async Task Make(CancellationToken stop)
    {
        var all = await services.GetRequiredService<Communities>().All(stop);
        var houses = Places.Select(p => all.FirstOrDefault(c => c.Slug == p.Slug)).OfType<Community>().ToList();
        if (houses.Count < Places.Length)
            return;
        foreach (var (house, (_, says)) in houses.Zip(Places))
            await In(house, s => s.GetRequiredService<AlliancesFacade>().List(says, stop), stop);
        foreach (var house in houses)
            await In(house, s => Agree(s.GetRequiredService<PeopleFacade>(), s.GetRequiredService<ConsentsFacade>(), stop), stop);
        await Ally(houses, stop);
        await Propose(houses[1], houses[0], stop);
        foreach (var house in houses)
            await In(house, s => Picture(s, stop), stop);
        foreach (var house in houses)
            await services.GetRequiredService<Jobs>().RunNow<AnnounceAllianceNews>(house, stop);
        await services.GetRequiredService<OutboxWorker>().Drain(stop);
    }

    private async Task Ally(List<Community> houses, CancellationToken stop)
    {
        var terms = AllianceTerms.Of(
            """
            我們三個社群的人常在彼此的活動裡遇見，希望平常也找得到對方。

            1. 名錄只用來認識彼此、尋找合作，不抄錄、不販售，也不群發訊息。
            2. 每個人自己決定要不要被看到，隨時可以改變主意。
            3. 活動與公開的專案互相公告；數字至少五個社群合併才看。
            4. 方案裡含的天數，在另外兩個社群也能用，每月底對帳。
            5. 離開聯盟的社群，從那一刻起看不到別人，別人也看不到它。
            """,
            [Sharing.Directory, Sharing.Passes, Sharing.Events, Sharing.Projects, Sharing.Measures, Sharing.Listing],
            [
                ProfileField.LatinName,
                ProfileField.Trade,
                ProfileField.About,
                ProfileField.Skills,
                ProfileField.Offers,
                ProfileField.Languages,
            ]
        );
        var id = default(AllianceId);
        await In(
            houses[0],
            async s =>
            {
                var alliances = s.GetRequiredService<AlliancesFacade>();
                var chief = await Chief(s, stop);
                id = await alliances.Found(
                    new("島嶼共創聯盟", "Island Commons"),
                    new(
                        "島上的共創社群與公民團體，互相認識、互相幫忙。",
                        "Communities and civic groups across the island who know and help each other."
                    ),
                    terms,
                    chief.Id,
                    chief.Name,
                    stop
                );
                await alliances.KeepGroups(id, Groups(), stop);
                foreach (var other in houses.Skip(1))
                    await alliances.Invite(id, other.Id, stop);
            },
            stop
        );
        foreach (var other in houses.Skip(1))
            await In(
                other,
                async s =>
                {
                    var chief = await Chief(s, stop);
                    await s.GetRequiredService<AlliancesFacade>().Sign(id, chief.Id, chief.Name, stop);
                },
                stop
            );
    }

    // Each community has its own picture of an alliance.
    private static async Task Picture(IServiceProvider s, CancellationToken stop)
    {
        var alliances = s.GetRequiredService<AlliancesFacade>();
        foreach (var (place, alliance) in (await alliances.Joined(stop)).Index())
        {
            var name = place == 0 ? "cover-islands" : "cover-doors";
            await alliances.PutCover(
                alliance,
                SamplePictures.Drawn(name),
                SamplePictureTexts.Circles[name],
                s.GetRequiredService<CoverUpload>(),
                stop
            );
        }
    }

    private Task Propose(Community by, Community to, CancellationToken stop) =>
        In(
            by,
            async s =>
            {
                var alliances = s.GetRequiredService<AlliancesFacade>();
                var chief = await Chief(s, stop);
                var terms = AllianceTerms.Of(
                    "一起辦河岸書街：攤位、講座與通行證互通，名錄只到姓名與業別。",
                    [Sharing.Directory, Sharing.Passes, Sharing.Events],
                    [ProfileField.Trade]
                );
                var id = await alliances.Found(
                    new("河岸書街", "Riverbank Book Street"),
                    new("每年秋天一起辦書街。", "A street of books every autumn."),
                    terms,
                    chief.Id,
                    chief.Name,
                    stop
                );
                await alliances.Invite(id, to.Id, stop);
            },
            stop
        );

    /// <summary>Returns three groups for each town, rotating through the kinds.</summary>
    private static IReadOnlyList<(string Name, Listing Says)> Groups() =>
        [
            .. SampleCatalogue.Towns.SelectMany(
                (town, i) =>
                    Enumerable
                        .Range(0, 3)
                        .Select(n =>
                        {
                            var (kind, tag) = Kinds[(i + n * 2) % Kinds.Length];
                            return (
                                $"{town.Name.Zh}{kind.Zh} {town.Name.En} {kind.En}",
                                new Listing(
                                    true,
                                    $"{town.County}{town.Name.Zh}",
                                    town.Latitude + n * 0.004,
                                    town.Longitude + n * 0.006,
                                    null,
                                    [tag]
                                )
                            );
                        })
            ),
        ];

    private static async Task Agree(PeopleFacade people, ConsentsFacade consents, CancellationToken stop)
    {
        foreach (var person in (await people.All(stop)).Where(p => p.Listed).Take(MostAgreeing))
            await consents.Set(person.Id, Purpose.Alliance, given: true, stop);
    }

    private static async Task<PersonCard> Chief(IServiceProvider services, CancellationToken stop) =>
        (await services.GetRequiredService<PeopleFacade>().All(stop)).First(p => p.Roles.Contains(Role.Operator));

    private async Task In(Community community, Func<IServiceProvider, Task> action, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<UnitOfWork>();
        work.Patience = 0;
        await work.Begin(community, stop);
        await action(scope.ServiceProvider);
        await work.Commit(stop);
    }
}
