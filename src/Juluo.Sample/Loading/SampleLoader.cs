namespace Juluo.Sample;

/// <summary>Writes a sample community into the database, through the same interfaces that people use.</summary>
public sealed class SampleLoader(IServiceProvider services, IProgress<string> progress)
{
    /// <summary>The password of everyone in the demo, which its sign-in page shows.</summary>
    public const string Password = "juluo-demo";

    /// <returns>The founded community.</returns>
    public async Task<Community> Load(SampleCommunity sample, CancellationToken stop)
    {
        var community = new Community(
            Id.New<CommunityId>(services.GetRequiredService<Clock>()),
            sample.Slug,
            Both(sample.Name),
            Both(SampleSentences.Of(sample.Options.Preset)),
            sample.Zone,
            "TWD"
        );
        await services.GetRequiredService<Communities>().Found(community, stop);
        progress.Report($"{community.Name.Zh} {community.Name.En}: {sample.People.Count} …");
        var ids = await In(community, s => AddPeople(s, sample, stop), stop);
        IReadOnlyDictionary<CircleId, string> covers = new Dictionary<CircleId, string>();
        var (circle, members) = await In(
            community,
            async s =>
            {
                var circles = new SampleCircles(s, sample, ids, stop);
                var made = await circles.Make();
                covers = circles.Pictures;
                return made;
            },
            stop
        );
        await In(community, s => new SampleChannels(s, sample, ids, stop).Make(circle, members), stop);
        var rooms = await In(community, s => new SampleSites(s, sample, ids, members[0], stop).Make(), stop);
        await In(
            community,
            async s =>
            {
                var pictures = new SamplePictures(s, sample, ids, stop);
                await pictures.Face(members[0]);
                await pictures.Circles(covers);
                return await pictures.Make(rooms);
            },
            stop
        );
        await In(community, s => new SamplePlans(s, sample, ids, rooms, stop).Make(), stop);
        await In(community, s => new SampleBookings(s, sample, ids, rooms, stop).Make(), stop);
        await In(community, s => new SampleVisits(s, sample, ids, rooms, stop).Make(), stop);
        await In(community, s => new SampleDoors(s, sample, ids, rooms, stop).Make(members[0]), stop);
        await In(community, s => new SampleSeasons(s, sample, ids, rooms, stop).Make(members[0]), stop);
        await In(community, s => new SampleProjects(s, sample, ids, stop).Make(members[0]), stop);
        await In(community, s => new SampleGrants(s, sample, ids, stop).Make(members[0]), stop);
        await In(community, s => new SampleCollaborations(s, sample, ids, stop).Make(members[0]), stop);
        await In(community, s => new SampleServices(s, sample, ids, stop).Make(members[0]), stop);
        await In(community, s => new SampleQueues(s, sample, ids, stop).Make(members[0]), stop);
        await In(community, s => new SampleFoodBank(s, sample, ids, stop).Make(members[0], members[1]), stop);
        await In(community, s => new SampleHelpDirectory(s, sample, ids, stop).Make(members[0], members[1]), stop);
        await In(community, s => new SampleMentoring(s, sample, ids, stop).Make(members[0]), stop);
        await In(community, s => new SampleChallenges(s, sample, ids, stop).Make(members[0]), stop);
        await In(community, s => new SampleForms(s, sample, ids, stop).Make(members[0]), stop);
        await In(community, s => new SampleCasework(s, sample, ids, stop).Apply(members[0]), stop);
        await In(community, s => new SampleSurveys(s, sample, ids, stop).Make(members[0]), stop);
        await In(community, s => KeepInteractions(s, sample, ids, stop), stop);
        await In(community, s => Remember(s, sample, ids, stop), stop);
        await services.GetRequiredService<OutboxWorker>().Drain(stop);
        await In(community, s => new SampleCasework(s, sample, ids, stop).Work(members[0]), stop);
        var jobs = services.GetRequiredService<Jobs>();
        await jobs.RunNow<Lens.ComputeTies>(community, stop);
        await jobs.RunNow<ReadUtilisation>(community, stop);
        await In(community, s => new SampleMeals(s, sample, ids, stop).Make(members[0]), stop);
        await In(community, s => new SampleEvents(s, sample, ids, stop).Make(members[0]), stop);
        await In(
            community,
            async s =>
            {
                await s.GetRequiredService<Matchmaking>().Allocate(stop);
                return true;
            },
            stop
        );
        return community;
    }

    private static async Task<PersonId[]> AddPeople(IServiceProvider s, SampleCommunity sample, CancellationToken stop)
    {
        var prominent = Prominent.Of(sample);
        var accounts = s.GetRequiredService<Accounts>();
        var people = new List<NewPerson>(sample.People.Count);
        foreach (var person in sample.People)
        {
            AccountId? account = null;
            if (prominent.Any(p => p.Person == person))
            {
                var made = await accounts.Create(person.Email, Password);
                account = made.Failed ? await accounts.Find(person.Email) : made.Value;
            }

            people.Add(Of(person, account, sample.Now.InZone(SampleOptions.Zone).Date));
        }

        var added = await s.GetRequiredService<ArrivalsFacade>().AddMany(people, stop);
        var consents = s.GetRequiredService<ConsentsFacade>();
        // These people were asked too, and said no.
        foreach (var person in sample.People.Where(p => p is { PresenceCounts: false, LeftOn: null }))
            await consents.Set(added.Value[person.Number], Purpose.Presence, given: false, stop);
        await s.GetRequiredService<ProfessionsFacade>().AddUsual(stop);
        var organisations = s.GetRequiredService<OrganisationsFacade>();
        if (await organisations.Add(SampleOrganisations.Of(sample, added.Value), stop) is { Failed: true } wrong)
            throw new InvalidOperationException($"The sample's organisations: {wrong.Errors[0]}");
        var personas = s.GetRequiredService<PersonasFacade>();
        foreach (var (place, (person, sentence)) in prominent.Index())
            await personas.Add(added.Value[person.Number], place, sentence, stop);
        return added.Value;
    }

    private static NewPerson Of(SamplePerson person, AccountId? account, LocalDate today) =>
        new(person.Name, person.JoinedOn)
        {
            LatinName = person.LatinName,
            Language = person.Languages[0].StartsWith("zh", StringComparison.Ordinal) ? Languages.Chinese : Languages.English,
            Email = person.Email,
            Account = account,
            Trade = Both(person.Trade.Name),
            Roles = [Enum.Parse<Role>(person.Role.ToString())],
            LeftOn = person.LeftOn,
            Listed = person.TiesVisible,
            PresenceCounts = person.PresenceCounts,
            TiesVisible = person.TiesVisible,
            RepliesCount = person.TiesVisible,
            Needs = [.. person.Needs.Select(w => Wanted(person, w))],
            Offers = [.. person.Offers.Select(w => Wanted(person, w))],
            ExternalId = new("sample", person.Key),
            Says = SampleProfiles.Of(person, today),
        };

    private static NewPosting Wanted(SamplePerson person, Posting posting) =>
        new(posting.Text.In(person.Languages[0]), [.. posting.Skills.Select(k => Both(k.Name))]) { Terms = Wanting.TermsOf(posting.Text) };

    private static LocalizedText Both(Phrase name) => new(name.In(Languages.Chinese), name.In(Languages.English));

    private static async Task<long> KeepInteractions(IServiceProvider s, SampleCommunity sample, PersonId[] ids, CancellationToken stop)
    {
        var facts = sample
            .Interactions()
            .Select(i => new Interaction(
                i.At,
                i.Kind,
                ids[i.A],
                ids[i.B],
                i.Minutes,
                i.Zone < 0 ? null : ZoneName(sample, sample.ZoneAt(i.Zone)),
                i.Present,
                i.Source,
                i.ExternalId
            ))
            .ToList();
        return await s.GetRequiredService<Lens.Ledger>().Keep(facts, stop);
    }

    // A local name, with the house if there are several.
    private static string ZoneName(SampleCommunity sample, HouseZone zone) =>
        ZoneLabel.Of(
            sample.Houses.Count == 1
                ? Both(zone.Name)
                : new(
                    $"{sample.Houses[zone.House].Name.In(Languages.Chinese)}{zone.Name.In(Languages.Chinese)}",
                    $"{sample.Houses[zone.House].Name.In(Languages.English)}, {zone.Name.In(Languages.English)}"
                )
        );

    private static async Task<int> Remember(IServiceProvider s, SampleCommunity sample, PersonId[] ids, CancellationToken stop)
    {
        var cards = await s.GetRequiredService<PeopleFacade>().Named(ids, stop);
        var past = sample.Introductions.Select(i => SampleHistory.Of(i, sample, ids, cards)).ToList();
        await s.GetRequiredService<Matchmaking>().Remember(past, publishMeetings: false, stop);
        return past.Count;
    }

    private async Task<T> In<T>(Community community, Func<IServiceProvider, Task<T>> action, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<UnitOfWork>();
        work.Patience = 0;
        await work.Begin(community, stop);
        var result = await action(scope.ServiceProvider);
        await work.Commit(stop);
        return result;
    }
}
