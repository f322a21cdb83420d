namespace Juluo.People;

public sealed partial class ArrivalsFacade
{
    public async Task<Outcome<PersonId>> Add(NewPerson person, CancellationToken stop)
    {
        var added = await AddMany([person], stop);
        return added.Failed ? added.As<PersonId>() : added.Value[0];
    }

    /// <summary>
    /// Adds any number of people in a handful of statements and returns their keys in the same order. Adds all or none. Their
    /// consents are stored, but no <see cref="ConsentChanged"/> is published: no module has data of a person who is new.
    /// </summary>
    public async Task<Outcome<PersonId[]>> AddMany(IReadOnlyList<NewPerson> people, CancellationToken stop)
    {
        if (people.SelectMany(p => p.Check()).Take(20).ToList() is { Count: > 0 } errors)
            return errors;
        if (people.Count == 0)
            return Array.Empty<PersonId>();

        var ids = people.Select(_ => Id.New<PersonId>(clock)).ToArray();
        var professions = await terms.Ensure(TermList.Trades, people.Select(p => p.Trade).OfType<LocalizedText>(), stop);
        await IndexLater(true, stop);
        try
        {
            await AddPersons(people, ids, professions, stop);
            await AddMemberships(people, ids, stop);
            await AddSteps(people, ids, stop);
            await AddConsents(people, ids, stop);
            await AddExternalIds(people, ids, stop);
        }
        catch (PostgresException taken) when (taken.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            // The database decides who came first; the transaction is over.
            return taken.ConstraintName switch
            {
                "one_person_for_an_account" => new PersonErrors.AccountTaken(),
                "person_external_id_pkey" => new PersonErrors.ExternalIdTaken(),
                _ => throw new InvalidOperationException("A person's key was not new.", taken),
            };
        }

        await AddPostings([.. people.Select((p, i) => (ids[i], p.Needs, p.Offers))], stop);
        await new ProfileStore(work, clock).Keep(
            [.. people.Index().Where(p => p.Item.Says is not null).Select(p => (ids[p.Index], p.Item.Says!))],
            stop
        );
        await Index(ids, stop);
        await IndexLater(false, stop);
        return ids;
    }

    private Task AddPersons(
        IReadOnlyList<NewPerson> people,
        PersonId[] ids,
        Dictionary<LocalizedText, Guid> professions,
        CancellationToken stop
    )
    {
        var latinNames = people.Select(p => p.LatinName?.Trim());
        var professionIds = people.Select(p => p.Trade is { } profession ? professions[profession] : (Guid?)null);
        var shown = people.Select(p => p.Listed);
        var names = people.Select(p => p.Name.Trim());
        var languages = people.Select(p => p.Language);
        var leftOns = people.Select(p => p.LeftOn);
        return work.Do(
            $"""
            insert into people.person (community_id, id, account_id, name, latin_name, email, language, trade_id, joined_on,
              left_on, state, listed)
            select {work.Community}, t.id, t.account, t.name, t.latin, t.email, t.language, t.trade, t.joined, t.left_on,
              case when t.left_on is null then 'active' else 'alumni' end, t.listed
            from unnest({ids}::uuid[], {people.Select(p => p.Account)}::uuid[], {names}::text[], {latinNames}::text[],
              {people.Select(p => p.Email?.Trim())}::text[], {languages}::text[], {professionIds}::uuid[],
              {people.Select(p => p.JoinedOn)}::date[], {leftOns}::date[], {shown}::boolean[])
              as t (id, account, name, latin, email, language, trade, joined, left_on, listed)
            """,
            stop
        );
    }

    private async Task AddMemberships(IReadOnlyList<NewPerson> people, PersonId[] ids, CancellationToken stop)
    {
        var rows = people
            .SelectMany(
                (p, i) => p.Roles.Distinct().Select(r => (Person: ids[i].Value, Role: RoleWord.Of(r), Since: p.JoinedOn.ToDateOnly()))
            )
            .ToArray();
        var roles = rows.Select(r => r.Role);
        var persons = rows.Select(r => r.Person);
        await work.Do(
            $"""
            insert into people.membership (community_id, person_id, role, since)
            select {work.Community}, t.person, t.role, t.since from unnest({persons}::uuid[], {roles}::text[],
              {rows.Select(r => r.Since)}::date[]) as t (person, role, since)
            """,
            stop
        );
    }

    private async Task AddSteps(IReadOnlyList<NewPerson> people, PersonId[] ids, CancellationToken stop)
    {
        var (now, zone) = (clock.Now, work.Community.Zone);
        // The hour is only known for people who join today; their joining has to follow their invitation.
        DateTime At(LocalDate day) => (day == now.InZone(zone).Date ? now : day.AtStartOfDayInZone(zone).ToInstant()).ToDateTimeUtc();
        var rows = people
            .SelectMany(
                (p, i) =>
                    new[] { (Kind: "joined", On: (LocalDate?)p.JoinedOn), (Kind: "left", On: p.LeftOn) }
                        .Where(s => s.On is not null)
                        .Select(s => (Person: ids[i].Value, s.Kind, At: At(s.On!.Value)))
            )
            .ToArray();
        var persons = rows.Select(r => r.Person);
        var kind = rows.Select(_ => NewKey());
        var kinds = rows.Select(r => r.Kind);
        await work.Do(
            $"""
            insert into people.membership_step (community_id, id, person_id, at, kind)
            select {work.Community}, t.id, t.person, t.at, t.kind from unnest({kind}::uuid[], {persons}::uuid[],
              {rows.Select(r => r.At)}::timestamptz[], {kinds}::text[]) as t (id, person, at, kind)
            """,
            stop
        );
    }

    private async Task AddConsents(IReadOnlyList<NewPerson> people, PersonId[] ids, CancellationToken stop)
    {
        var rows = people
            .SelectMany(
                (p, i) =>
                    new[]
                    {
                        (Given: p.PresenceCounts, Purpose: Purpose.Presence),
                        (Given: p.TiesVisible, Purpose: Purpose.Ties),
                        (Given: p.RepliesCount, Purpose: Purpose.Replies),
                    }
                        .Where(c => c.Given)
                        .Select(c => (Person: ids[i].Value, c.Purpose))
            )
            .ToArray();
        var persons = rows.Select(r => r.Person);
        var givenAt = rows.Select(_ => NewKey());
        await work.Do(
            $"""
            insert into people.consent (community_id, id, person_id, purpose, given_at)
            select {work.Community}, t.id, t.person, t.purpose, {clock.Now} from unnest({givenAt}::uuid[], {persons}::uuid[],
              {rows.Select(r => r.Purpose)}::text[]) as t (id, person, purpose)
            """,
            stop
        );
    }

    private async Task AddExternalIds(IReadOnlyList<NewPerson> people, PersonId[] ids, CancellationToken stop)
    {
        var rows = people.Select((p, i) => (p.ExternalId, Person: ids[i].Value)).Where(r => r.ExternalId is not null).ToArray();
        var externalIds = rows.Select(r => r.ExternalId!.Value);
        var sources = rows.Select(r => r.ExternalId!.Source);
        await work.Do(
            $"""
            insert into people.person_external_id (community_id, source, external_id, person_id)
            select {work.Community}, t.source, t.id, t.person from unnest({sources}::text[], {externalIds}::text[],
              {rows.Select(r => r.Person)}::uuid[]) as t (source, id, person)
            """,
            stop
        );
    }

    private async Task AddPostings(
        IReadOnlyList<(PersonId Person, IReadOnlyList<NewPosting> Needs, IReadOnlyList<NewPosting> Offers)> people,
        CancellationToken stop
    )
    {
        var postings = people
            .SelectMany(p =>
                p.Needs.Select(n => (p.Person, Kind: PostingKind.Need, Posting: n))
                    .Concat(p.Offers.Select(o => (p.Person, Kind: PostingKind.Offer, Posting: o)))
            )
            .DistinctBy(w => (w.Person, w.Kind, w.Posting.Text.Trim().ToUpperInvariant()))
            .ToArray();
        await new PostingStore(work, clock).Add(postings, stop);
    }

    /// <summary>Writes the search index of these people once, instead of after each of the statements above.</summary>
    private async Task Index(PersonId[] ids, CancellationToken stop)
    {
        foreach (var some in ids.Chunk(5000))
        {
            await work.Do($"select people.index_people({work.Community}, {some})", stop);
        }
    }

    private Task IndexLater(bool later, CancellationToken stop) =>
        work.Do($"select set_config('juluo.index_later', {(later ? "on" : "")}, true)", stop);

    private Guid NewKey() => clock.NewKey();
}
