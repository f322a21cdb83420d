namespace Juluo.Meals;

/// <summary>Stores shared meals, the people who joined, and their tables. No one can join once the tables are made (<c>joins_before_seating</c>).</summary>
internal sealed class MealStore(UnitOfWork work, Clock clock)
{
    private readonly Outbox outbox = new(work, clock);

    /// <summary>A participant of a meal, with their table in their first round, their answer and their requests.</summary>
    internal sealed record Diner(PersonId Person, int? TableNumber, bool? Came, bool NeedsAccessible, bool NotAlone, Instant JoinedAt);

    /// <summary>A person's seat in a round.</summary>
    internal sealed record Seat(PersonId Person, int Round, int Table);

    /// <summary>A person's wish to sit with another once.</summary>
    internal sealed record Wish(PersonId Person, PersonId Other);

    public Task<Meal?> Find(MealId id, PersonId? self, CancellationToken stop) => work.Find<Meal>($"{As(self)} and m.id = {id}", stop);

    /// <summary>Returns the meals that have neither ended nor been cancelled, the next first, at most 40.</summary>
    public Task<List<Meal>> Coming(PersonId? self, CancellationToken stop) =>
        work.List<Meal>(
            $"{As(self)} and m.cancelled_at is null and m.at + m.minutes * interval '1 minute' > {clock.Now} order by m.at, m.id limit 40",
            stop
        );

    /// <summary>Returns the meals that are over or were cancelled, the latest first.</summary>
    public Task<List<Meal>> Past(PersonId? self, int most, CancellationToken stop) =>
        work.List<Meal>(
            $"""
            {As(self)} and (m.cancelled_at is not null or m.at + m.minutes * interval '1 minute' <= {clock.Now}) order by m.at desc, m.id
            limit {most}
            """,
            stop
        );

    public Task<List<Diner>> Diners(MealId meal, CancellationToken stop) =>
        work.List<Diner>(
            $"""
            select d.person_id as person, s.table_number, d.came, d.needs_accessible, d.not_alone, d.joined_at
            from meals.diner d
            left join lateral (
              select table_number from meals.seat
              where community_id = d.community_id and meal_id = d.meal_id and person_id = d.person_id order by round limit 1
            ) s on true
            where d.community_id = {work.Community} and d.meal_id = {meal}
            order by s.table_number nulls last, d.joined_at, d.person_id
            """,
            stop
        );

    public Task<List<Seat>> Seats(MealId meal, CancellationToken stop) =>
        work.List<Seat>(
            $"""
            select person_id as person, round, table_number as "table" from meals.seat
            where community_id = {work.Community} and meal_id = {meal} order by round, table_number, person_id
            """,
            stop
        );

    public Task<List<Wish>> Wishes(MealId meal, CancellationToken stop) =>
        work.List<Wish>(
            $"""
            select person_id as person, other_id as other from meals.wish
            where community_id = {work.Community} and meal_id = {meal} order by person_id, other_id
            """,
            stop
        );

    public Task AddWish(MealId meal, PersonId person, PersonId other, CancellationToken stop) =>
        work.Do(
            $"""
            insert into meals.wish (community_id, meal_id, person_id, other_id) values ({work.Community}, {meal}, {person}, {other})
            on conflict do nothing
            """,
            stop
        );

    /// <summary>Removes a wish. Returns false if there is none.</summary>
    public async Task<bool> RemoveWish(MealId meal, PersonId person, PersonId other, CancellationToken stop) =>
        await work.Do(
            $"""
            delete from meals.wish
            where community_id = {work.Community} and meal_id = {meal} and person_id = {person} and other_id = {other}
            """,
            stop
        ) > 0;

    /// <summary>Saves a person's requests. Returns false if they have not joined.</summary>
    public async Task<bool> SaveRequests(MealId meal, PersonId person, bool needsAccessible, bool notAlone, CancellationToken stop) =>
        await work.Do(
            $"""
            update meals.diner set needs_accessible = {needsAccessible}, not_alone = {notAlone}
            where community_id = {work.Community} and meal_id = {meal} and person_id = {person}
            """,
            stop
        ) > 0;

    public async Task<MealId> Plan(MealForm said, Instant at, Instant closesAt, PersonId by, CancellationToken stop)
    {
        var id = Id.New<MealId>(clock);
        await work.Do(
            $"""
            insert into meals.meal (community_id, id, title_zh, title_en, note, place, at, minutes, rounds, largest,
              accessible_tables, closes_at, made_at, made_by)
            values ({work.Community}, {id}, {said.Title?.Said}, {said.Note}, {said.Place}, {at}, {said.Minutes}, {said.Rounds},
              {said.Largest}, {said.AccessibleTables}, {closesAt}, {clock.Now}, {by})
            """,
            stop
        );
        await outbox.Publish(new MealChanged(id, MealChanged.Planned), stop);
        return id;
    }

    /// <summary>
    /// Adds a person to a meal, with their requests. If the tables are made at the same time, the database decides (constraint <c>joins_before_seating</c>) and this returns <see cref="MealErrors.Closed"/>.
    /// </summary>
    public async Task<Outcome<Done>> Join(MealId meal, PersonId person, bool needsAccessible, bool notAlone, CancellationToken stop)
    {
        try
        {
            await work.Do(
                $"""
                insert into meals.diner (community_id, meal_id, person_id, joined_at, needs_accessible, not_alone)
                values ({work.Community}, {meal}, {person}, {clock.Now}, {needsAccessible}, {notAlone}) on conflict do nothing
                """,
                stop
            );
            return Done.It;
        }
        catch (PostgresException e) when (e.ConstraintName == "joins_before_seating")
        {
            return new MealErrors.Closed();
        }
    }

    /// <summary>Returns the person who planned a meal; empty if they were erased.</summary>
    public Task<List<PersonId>> PlannedBy(MealId meal, CancellationToken stop) =>
        work.List<PersonId>(
            $"select made_by from meals.meal where community_id = {work.Community} and id = {meal} and made_by is not null",
            stop
        );

    /// <summary>Locks a meal in whose later rounds a person takes part. Fails if it has a single round, is cancelled or over, or if the person has not joined.</summary>
    public async Task<Outcome<Meal>> TakingRequests(MealId id, PersonId person, CancellationToken stop)
    {
        await Hold(id, stop);
        return await Find(id, person, stop) is not { IsMine: true } meal ? new NotFound()
            : meal.CancelledAt is not null ? new MealErrors.Cancelled()
            : !meal.HasRounds ? new MealErrors.NoRequests()
            : meal.NextRound(clock.Now) > meal.Rounds ? new MealErrors.Over()
            : meal;
    }

    /// <summary>Removes a person from a meal, including their seat if the tables are already made. Returns false if they had not joined.</summary>
    public async Task<bool> Leave(MealId meal, PersonId person, CancellationToken stop) =>
        await work.Do($"delete from meals.diner where community_id = {work.Community} and meal_id = {meal} and person_id = {person}", stop)
        > 0;

    /// <summary>Locks the meal's row until the transaction ends, so that no one can join before it does. Null if there is no such meal.</summary>
    public async Task<Meal?> Hold(MealId meal, CancellationToken stop)
    {
        await work.Do($"select from meals.meal where community_id = {work.Community} and id = {meal} for update", stop);
        return await Find(meal, null, stop);
    }

    /// <summary>Replaces the seats of the rounds from <paramref name="from"/> on.</summary>
    /// <param name="rounds">For each of these rounds the people at each table.</param>
    public async Task SeatAll(MealId meal, int from, IReadOnlyList<IReadOnlyList<IReadOnlyList<PersonId>>> rounds, CancellationToken stop)
    {
        await work.Do($"delete from meals.seat where community_id = {work.Community} and meal_id = {meal} and round >= {from}", stop);
        List<(PersonId Person, int Round, int Table)> seats =
        [
            .. rounds.SelectMany(
                (tables, round) => tables.SelectMany((people, table) => people.Select(person => (person, from + round, table + 1)))
            ),
        ];
        await work.Do(
            $"""
            insert into meals.seat (community_id, meal_id, round, person_id, table_number)
            select {work.Community}, {meal}, s.round, s.person, s.number
            from unnest({seats.ConvertAll(s => s.Person)}, {seats.ConvertAll(s => s.Round)}, {seats.ConvertAll(s => s.Table)})
              as s (person, round, number)
            """,
            stop
        );
        await work.Do($"update meals.meal set seated_at = {clock.Now} where community_id = {work.Community} and id = {meal}", stop);
        await outbox.Publish(new MealChanged(meal, MealChanged.Seated), stop);
    }

    /// <summary>Puts a person at a table in a round, or takes their seat away (null). Fails if the table is full (<c>no_table_over_its_size</c>).</summary>
    public async Task<Outcome<Done>> Move(
        MealId meal,
        int round,
        IReadOnlyList<(PersonId Person, int? Table)> moves,
        CancellationToken stop
    )
    {
        try
        {
            // The seats of a swap are given up first: each step keeps to the size of the table.
            await work.Do(
                $"""
                delete from meals.seat where community_id = {work.Community} and meal_id = {meal} and round = {round}
                  and person_id = any({moves.Select(m => m.Person).ToList()})
                """,
                stop
            );
            foreach (var (person, table) in moves)
                if (table is { } number)
                    await work.Do(
                        $"""
                        insert into meals.seat (community_id, meal_id, round, person_id, table_number)
                        values ({work.Community}, {meal}, {round}, {person}, {number})
                        """,
                        stop
                    );
            return Done.It;
        }
        catch (PostgresException e) when (e.ConstraintName == "no_table_over_its_size")
        {
            return new MealErrors.TableFull(moves[0].Table ?? 0);
        }
    }

    public async Task Cancel(MealId meal, bool tooFew, CancellationToken stop)
    {
        await work.Do(
            $"update meals.meal set cancelled_at = {clock.Now}, too_few = {tooFew} where community_id = {work.Community} and id = {meal}",
            stop
        );
        await outbox.Publish(new MealChanged(meal, MealChanged.Cancelled), stop);
    }

    /// <summary>Records whether a person came. Returns false if they had no seat, or if their answer already counts as evidence.</summary>
    public async Task<bool> Answer(MealId meal, PersonId person, bool came, CancellationToken stop) =>
        await work.Do(
            $"""
            update meals.diner set came = {came}, answered_at = {clock.Now}
            where community_id = {work.Community} and meal_id = {meal} and person_id = {person} and counted_at is null
              and exists (select from meals.seat s where s.community_id = {work.Community} and s.meal_id = {meal} and s.person_id = {person})
            """,
            stop
        ) > 0;

    /// <summary>Returns the meals whose time to join is over and whose tables are not made yet; cancelled ones are left out.</summary>
    public Task<List<MealId>> Due(CancellationToken stop) =>
        work.List<MealId>(
            $"""
            select id from meals.meal where community_id = {work.Community} and seated_at is null and cancelled_at is null
              and closes_at <= {clock.Now} order by at
            """,
            stop
        );

    /// <summary>Returns the pairs who sat at the same table in any round of other meals since a moment, each once. People who said they did not come are left out.</summary>
    public Task<List<(PersonId, PersonId)>> SatTogether(Instant since, MealId but, CancellationToken stop) =>
        work.List<(PersonId, PersonId)>(
            $"""
            with seated as (
              select s.meal_id, s.round, s.table_number, s.person_id from meals.seat s
              join meals.meal m on m.community_id = s.community_id and m.id = s.meal_id
              join meals.diner d on d.community_id = s.community_id and d.meal_id = s.meal_id and d.person_id = s.person_id
              where s.community_id = {work.Community} and m.at >= {since} and m.cancelled_at is null and m.id <> {but}
                and d.came is distinct from false
            )
            select distinct a.person_id, b.person_id from seated a
            join seated b on b.meal_id = a.meal_id and b.round = a.round and b.table_number = a.table_number and b.person_id > a.person_id
            """,
            stop
        );

    // Selects all meals, with the person's own table and attendance; for a null person these are empty.
    private Statement As(PersonId? self) =>
        $"""
            select m.id, m.title_zh, m.title_en, m.note, m.place, m.at, m.minutes, m.rounds, m.largest, m.accessible_tables, m.closes_at, m.seated_at, m.cancelled_at, m.too_few,
              (select count(*) from meals.diner d where d.community_id = m.community_id and d.meal_id = m.id)::int as diners,
              me.person_id is not null as is_mine, me.came as i_came,
              (select s.table_number from meals.seat s where s.community_id = m.community_id and s.meal_id = m.id and s.person_id = {self}
                order by s.round limit 1) as my_table
            from meals.meal m
            left join meals.diner me on me.community_id = m.community_id and me.meal_id = m.id and me.person_id = {self}
            where m.community_id = {work.Community}
            """;
}
