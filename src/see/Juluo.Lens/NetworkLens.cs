namespace Juluo.Lens;

/// <summary>
/// Gives other modules the network as last read, and the evidence of people who agreed that their presence counts. Everyone else is absent from every answer, as soon as they withdraw
/// consent.
/// </summary>
public sealed partial class NetworkLens(UnitOfWork work, PeopleFacade people, ConsentsFacade consents)
{
    private const int UsualZones = 3;

    private HashSet<PersonId>? counted;

    /// <summary>Returns the network as last read, with ties sorted by their people; <see cref="NetworkView.ComputedAt"/> is null if it was never read.</summary>
    public async Task<NetworkView> Latest(CancellationToken stop)
    {
        var all = await people.All(stop);
        var here = all.Where(c => c.PresenceCounts).ToList();
        counted = [.. here.Select(c => c.Id)];
        var computed = await work.Find<Instant?>($"select computed_at from lens.reading where community_id = {work.Community}", stop);
        return new(computed, here, (await Ties(null, stop)).FindAll(t => counted.Contains(t.A) && counted.Contains(t.B)));
    }

    /// <summary>Returns the tie of two people as last read; null if none was stored, or the presence of one of the two does not count.</summary>
    public async Task<TieCard?> Between(PersonId one, PersonId other, CancellationToken stop)
    {
        var here = await Counted(stop);
        var (a, b) = Correction.Ordered(one, other);
        if (!here.Contains(a) || !here.Contains(b))
            return null;
        return await work.Find(
            $"select {TieCard.Columns} from lens.tie where community_id = {work.Community} and a = {a} and b = {b}",
            TieCard.Read,
            stop
        );
    }

    /// <summary>Returns a person's ties as last read, the strongest first; empty if their presence does not count.</summary>
    public async Task<List<TieCard>> TiesOf(PersonId person, CancellationToken stop)
    {
        var here = await Counted(stop);
        return here.Contains(person)
            ? [.. (await Ties(person, stop)).Where(t => here.Contains(t.Other(person))).OrderByDescending(t => t.Strength)]
            : [];
    }

    /// <summary>Returns the people with whom a person is a neighbour or partner; empty if the person's presence does not count.</summary>
    public async Task<IReadOnlySet<PersonId>> ConfirmedWith(PersonId person, CancellationToken stop)
    {
        var tied = await work.List<PersonId>(
            $"""
            select b from lens.tie where community_id = {work.Community} and a = {person} and kind >= 2
            union all select a from lens.tie where community_id = {work.Community} and b = {person} and kind >= 2
            """,
            stop
        );
        if (tied.Count == 0)
            return new HashSet<PersonId>();
        var counting = await consents.Agreeing(Purpose.Presence, [person, .. tied], stop);
        return counting.Remove(person) ? counting : new HashSet<PersonId>();
    }

    /// <summary>Returns the ties above stranger among people who all agreed to show theirs; hidden ties are left out.</summary>
    internal Task<List<TieCard>> Among(IReadOnlyCollection<PersonId> willing, CancellationToken stop) =>
        work.List(
            $"""
            select {TieCard.Columns} from lens.tie
            where community_id = {work.Community} and a = any({willing}) and b = any({willing}) and kind >= 1 and not hidden
            """,
            TieCard.Read,
            stop
        );

    /// <summary>Counts the people and the confirmed ties that an export would contain.</summary>
    internal async Task<(int People, int Ties)> Confirmed(CancellationToken stop)
    {
        var here = await Counted(stop);
        var ties = (
            await work.List<(PersonId A, PersonId B)>(
                $"""
                select a, b from lens.tie
                where community_id = {work.Community} and not hidden and strength > 0
                and (kind >= 2 or significance <= {(float)TieRules.FalseDiscovery})
                """,
                stop
            )
        ).FindAll(t => here.Contains(t.A) && here.Contains(t.B));
        return (ties.SelectMany(t => (PersonId[])[t.A, t.B]).Distinct().Count(), ties.Count);
    }

    /// <summary>Reads the contacts (presence in the same zone or at the same event) that began at or after an instant, in chronological order.</summary>
    public async IAsyncEnumerable<ContactSeen> Contacts(
        Instant since,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop
    )
    {
        var here = await Counted(stop);
        var zones = await new Labels(work).All(stop);
        await using var select = work.Command(
            $"""
            select at, a, b, minutes, present, kind, zone from lens.interaction
            where community_id = {work.Community} and at >= {since} and kind < 10 order by at
            """
        );
        select.CommandTimeout = 0;
        await using var rows = await select.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop))
        {
            var (a, b) = (rows.Person(1), rows.Person(2));
            if (here.Contains(a) && here.Contains(b))
                yield return new(
                    rows.Instant(0),
                    a,
                    b,
                    rows.GetFloat(3),
                    rows.GetInt16(4),
                    (InteractionKind)rows.GetInt16(5),
                    rows.IsDBNull(6) ? null : zones.GetValueOrDefault(rows.GetInt16(6))
                );
        }
    }

    /// <summary>Returns how often and where each person was present in the last 90 days; people who were not present are missing.</summary>
    public async Task<List<Attendance>> Attendances(CancellationToken stop)
    {
        var here = await Counted(stop);
        var zones = await new Labels(work).All(stop);
        var all = await work.List(
            $"""
            with v as (select distinct person_id, day, extract(isodow from day) as weekday from lens.visit where community_id = {work.Community}),
              w as (select person_id, count(*)::int as seen, min(day) as first, max(day) as last, array[
                  count(*) filter (where weekday = 1), count(*) filter (where weekday = 2), count(*) filter (where weekday = 3),
                  count(*) filter (where weekday = 4), count(*) filter (where weekday = 5), count(*) filter (where weekday = 6),
                  count(*) filter (where weekday = 7)]::int[] as weekdays
                from v group by person_id),
              z as (select person_id, array_agg(zone order by days desc, zone) filter (where zone > 0) as zones
                from (select person_id, zone, count(*) as days from lens.visit where community_id = {work.Community}
                  group by person_id, zone) d group by person_id)
            select w.person_id, w.seen, w.first, w.last, z.zones, w.weekdays from w join z using (person_id)
            """,
            r =>
            {
                var seen = r.IsDBNull(4) ? [] : r.GetFieldValue<short[]>(4).Select(z => zones.GetValueOrDefault(z, "")).ToArray();
                return new Attendance(
                    r.Person(0),
                    r.GetInt32(1),
                    LocalDate.FromDateOnly(r.GetFieldValue<DateOnly>(2)),
                    LocalDate.FromDateOnly(r.GetFieldValue<DateOnly>(3)),
                    [.. seen.Take(UsualZones)],
                    r.GetFieldValue<int[]>(5),
                    [.. seen.Select(ZoneName.Site).OfType<string>().Distinct(StringComparer.Ordinal)]
                );
            },
            stop
        );
        return all.FindAll(a => here.Contains(a.Person));
    }

    /// <summary>Records a count by another module for a measure of a week (identified by its Monday), for example the survey answers that were yes out of all.</summary>
    /// <param name="name">One of <see cref="Tally"/>.</param>
    public Task Tell(string name, LocalDate week, int done, int ofAll, CancellationToken stop)
    {
        var monday = Days.WeekOf(week);
        return work.Do(
            $"""
            insert into lens.tally (community_id, week, name, done, of_all) values ({work.Community}, {monday}, {name}, {done}, {ofAll})
            on conflict (community_id, week, name) do update set done = excluded.done, of_all = excluded.of_all
            """,
            stop
        );
    }

    private async Task<HashSet<PersonId>> Counted(CancellationToken stop) => counted ??= await consents.Agreeing(Purpose.Presence, stop);

    private async Task<List<TieCard>> Ties(PersonId? person, CancellationToken stop)
    {
        var theirs = person is { } one ? (Statement)$"and (a = {one} or b = {one})" : $"";
        return await work.List(
            $"""
            select {TieCard.Columns} from lens.tie
            where community_id = {work.Community} {theirs} order by a, b
            """,
            TieCard.Read,
            stop
        );
    }
}
