using Juluo.Networks.Prediction;

namespace Juluo.Matching;

/// <summary>Reads the scene of a week: people and their needs, ties and contacts (only with consent), wishes, and earlier introductions.</summary>
internal sealed class SceneReader(
    UnitOfWork work,
    Clock clock,
    PeopleFacade people,
    ConsentsFacade consents,
    NetworkLens lens,
    CapacityStore capacities,
    AnswerStore answers,
    DoNotMatchStore avoided,
    AimStore aims,
    NeedsFacade needs,
    Acquaintances acquaintances
)
{
    private static readonly Duration LookBack = Duration.FromDays(90);

    // The weight of a pair that was on a week's list but was not introduced, so that others go first.
    private const double LeftOver = 0.5;

    private Guid Here => work.Community.Id.Value;

    public async Task<Scene> Read(LocalDate week, CancellationToken stop)
    {
        // Sorted by key, so that A < B by number is A < B by key.
        var cards = (await people.All(stop)).OrderBy(c => c.Id.Value).ToArray();
        var numbers = cards.Select((c, k) => (c.Id, k)).ToDictionary(x => x.Id, x => x.k);
        var today = clock.Today(work.Community.Zone);
        var wishes = await capacities.All(stop);
        var taken = await capacities.Taken(stop);
        var contacts = await Contacts(numbers, stop);
        var hours = Hours(cards.Length, contacts);
        var introduced = await LastIntroduced(stop);
        var record = await answers.Record(clock.Now - Duration.FromDays(365), stop);
        var seen = (await lens.Attendances(stop)).ToDictionary(a => a.Person);
        var silent = (await consents.Silent(stop)).ToHashSet();
        // People who introduce others are not proposed to themselves. People who have not signed in yet are not proposed either, because they do not know about introductions.
        bool MayBeProposed(PersonCard person) => !person.Roles.Contains(Role.Operator) && !silent.Contains(person.Id);
        var participants = cards
            .Select(
                (c, k) =>
                    new Participant(
                        c,
                        !MayBeProposed(c)
                            ? 0
                            : Math.Max(0, wishes.GetValueOrDefault(c.Id, Capacity.Usual).Turns - taken.GetValueOrDefault(c.Id)),
                        record.GetValueOrDefault(c.Id).Asked,
                        record.GetValueOrDefault(c.Id).Both,
                        seen.GetValueOrDefault(c.Id)?.Visits,
                        seen.GetValueOrDefault(c.Id)?.Zones is { Count: > 0 } zones ? zones[0] : null,
                        Period.DaysBetween(c.JoinedOn, today),
                        introduced.TryGetValue(c.Id, out var last) ? Math.Max(0, (int)((clock.Now - last).TotalDays / 7)) : null
                    )
                    {
                        UsualTaken = MayBeProposed(c) && !wishes.ContainsKey(c.Id) ? taken.GetValueOrDefault(c.Id) : null,
                        Elsewhere = wishes.GetValueOrDefault(c.Id, Capacity.Usual).Elsewhere,
                        Habit = seen.GetValueOrDefault(c.Id) is { } habit
                            ? Habit.Of(habit.Weekdays, Period.DaysBetween(c.JoinedOn, today), hours[k], habit.Sites)
                            : Habit.Unknown,
                    }
            )
            .ToArray();

        var network = await lens.Latest(stop);
        var ties = network
            .Ties.Where(t => numbers.ContainsKey(t.A) && numbers.ContainsKey(t.B))
            .Select(t => new KnownTie(
                Math.Min(numbers[t.A], numbers[t.B]),
                Math.Max(numbers[t.A], numbers[t.B]),
                t.Kind,
                t.DaysTogether,
                t.Hidden
            ))
            .ToArray();
        return new(
            week,
            Seed(week),
            participants,
            ties,
            Forecast(cards, contacts, stop),
            await Barred(numbers, stop),
            await SteppedBack(numbers, stop),
            await Past(stop)
        )
        {
            Aim = await aims.Read(stop),
            Vectors = await needs.Vectors(cards, stop),
        };
    }

    /// <summary>Returns the seed for lots: different for each week and community, and reproducible.</summary>
    internal ulong Seed(LocalDate week) =>
        BitConverter.ToUInt64(Here.ToByteArray(), 8) ^ ((ulong)week.ToDateOnly().DayNumber * 0x9E3779B97F4A7C15);

    private async Task<List<Contact>> Contacts(Dictionary<PersonId, int> numbers, CancellationToken stop)
    {
        var contacts = new List<Contact>();
        await foreach (var contact in lens.Contacts(clock.Now - LookBack, stop))
            if (numbers.TryGetValue(contact.A, out var a) && numbers.TryGetValue(contact.B, out var b))
                contacts.Add(new(a, b, contact.At.ToUnixTimeSeconds(), contact.At.ToUnixTimeSeconds() + (contact.Minutes * 60)));
        return contacts;
    }

    /// <summary>Returns the number of contacts of each person in each of the twelve two-hour periods of a local day.</summary>
    private int[][] Hours(int people, List<Contact> contacts)
    {
        var hours = Enumerable.Range(0, people).Select(_ => new int[12]).ToArray();
        foreach (var contact in contacts)
        {
            var part = Instant.FromUnixTimeSeconds((long)contact.Start).InZone(work.Community.Zone).Hour / 2;
            hours[contact.A][part]++;
            hours[contact.B][part]++;
        }

        return hours;
    }

    private MeetingProbability? Forecast(PersonCard[] cards, List<Contact> contacts, CancellationToken stop)
    {
        if (contacts.Count == 0)
            return null;
        var professions = cards.Select(c => c.Trade?.Id).Distinct().ToList();
        var history = MeetingHistory.Before(clock.Now.ToUnixTimeSeconds(), cards.Length, contacts);
        return MeetingProbability.Learn(
            history,
            cards.Select(c => c.Trade is { } t ? professions.IndexOf(t.Id) : -1).ToArray(),
            // The number of active periods in a window of this length, estimated from the past.
            horizon: Math.Max(1, (int)Math.Round(history.Periods * (Uplift.Window / LookBack))),
            stop: stop
        );
    }

    private async Task<Dictionary<PersonId, Instant>> LastIntroduced(CancellationToken stop) =>
        (
            await work.List<(PersonId Person, Instant At)>(
                $"""
                select p, max(i.asked_at) from matching.introduction i, unnest(array[i.a, i.b]) p
                where i.community_id = {work.Community} and i.state <> 'withdrawn' group by p
                """,
                stop
            )
        ).ToDictionary(r => r.Person, r => r.At);

    // Pairs not to suggest: one does not want to meet the other; they know each other; introduced in the last year or about to meet; held back in the last 60 days.
    private async Task<HashSet<(int, int)>> Barred(Dictionary<PersonId, int> numbers, CancellationToken stop)
    {
        var askedAt = clock.Now - Duration.FromDays(365);
        var madeAt = clock.Now - Uplift.Window;
        var pairs = await work.List<(PersonId, PersonId)>(
            $"""
            select a, b from matching.introduction where community_id = {work.Community}
              and (asked_at > {askedAt} or state in ('asked', 'accepted')) and state <> 'withdrawn'
            union select a, b from matching.suggestion where community_id = {work.Community} and arm = 'held_back' and made_at > {madeAt}
            """,
            stop
        );
        return Numbered(pairs.Concat(await avoided.All(stop)).Concat(await acquaintances.All(stop)), numbers).ToHashSet();
    }

    private async Task<Dictionary<(int, int), double>> SteppedBack(Dictionary<PersonId, int> numbers, CancellationToken stop)
    {
        var rows = await work.List<(PersonId A, PersonId B, SuggestionState State)>(
            $"""
            select a, b, state from matching.suggestion
            where community_id = {work.Community} and state in ('put_off', 'expired') and arm <> 'held_back'
              and made_at > {clock.Now - Duration.FromDays(56)}
            """,
            stop
        );
        var steps = new Dictionary<(int, int), double>();
        foreach (var state in rows.ToLookup(r => r.State))
        foreach (var pair in Numbered(state.Select(r => (r.A, r.B)), numbers))
            steps[pair] = steps.GetValueOrDefault(pair) + (state.Key == SuggestionState.PutOff ? 1 : LeftOver);
        return steps;
    }

    private async Task<PastIntroductions> Past(CancellationToken stop)
    {
        var year = clock.Now - Duration.FromDays(365);
        var lessons = await work.List(
            $"""
            select s.terms::text, i.accepted_at is not null, i.useful_at is not null, exists (select from matching.account c
              where c.community_id = i.community_id and c.introduction_id = i.id and not c.useful)
            from matching.introduction i
            left join matching.suggestion s on s.community_id = i.community_id and s.id = i.suggestion_id
            where i.community_id = {work.Community} and i.asked_at > {year} and i.state not in ('asked', 'withdrawn')
            """,
            r => new Lesson(
                // For pairs made by hand, or with deleted terms, only the outcome counts.
                r.IsDBNull(0) || r.GetString(0) is not { Length: > 2 } terms
                    ? default
                    : JsonSerializer.Deserialize<Worth>(terms, Json.Options)!.Signals,
                r.GetBoolean(1),
                r.GetBoolean(2) ? true
                    : r.GetBoolean(3) ? false
                    : null
            ),
            stop
        );
        // A fortnight is enough time to meet; later acceptances are too recent to judge.
        var (agreed, met, lately) = (
            await work.List<(int, int, int)>(
                $"""
                select count(*) filter (where accepted_at < {clock.Now - Duration.FromDays(14)})::int,
                  count(*) filter (where accepted_at < {clock.Now - Duration.FromDays(14)} and met_at is not null)::int,
                  count(*) filter (where asked_at > {clock.Now - Duration.FromDays(28)})::int
                from matching.introduction
                where community_id = {work.Community} and asked_at > {year} and state <> 'withdrawn'
                """,
                stop
            )
        )[0];
        return new(lessons, agreed, met, lately);
    }

    private static IEnumerable<(int, int)> Numbered(IEnumerable<(PersonId A, PersonId B)> pairs, Dictionary<PersonId, int> numbers) =>
        pairs
            .Where(p => numbers.ContainsKey(p.A) && numbers.ContainsKey(p.B))
            .Select(p => (Math.Min(numbers[p.A], numbers[p.B]), Math.Max(numbers[p.A], numbers[p.B])));
}
