namespace Juluo.Meals;

/// <summary>Stores shared meals, the people who joined, and their tables. No one can join once the tables are made (<c>joins_before_seating</c>).</summary>
internal sealed class MealStore(UnitOfWork work, Clock clock)
{
    private readonly Outbox outbox = new(work, clock);

    /// <summary>A participant of a meal, with their table and their answer.</summary>
    internal sealed record Diner(PersonId Person, int? TableNumber, bool? Came);

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
            select person_id as person, table_number, came from meals.diner where community_id = {work.Community} and meal_id = {meal}
            order by table_number nulls last, joined_at, person_id
            """,
            stop
        );

    public async Task<MealId> Plan(MealForm said, Instant at, Instant closesAt, PersonId by, CancellationToken stop)
    {
        var id = Id.New<MealId>(clock);
        await work.Do(
            $"""
            insert into meals.meal (community_id, id, title_zh, title_en, note, place, at, minutes, largest, closes_at, made_at, made_by)
            values ({work.Community}, {id}, {said.Title?.Said}, {said.Note}, {said.Place}, {at}, {said.Minutes}, {said.Largest}, {closesAt},
              {clock.Now}, {by})
            """,
            stop
        );
        await outbox.Publish(new MealChanged(id, MealChanged.Planned), stop);
        return id;
    }

    /// <summary>
    /// Adds a person to a meal. If the tables are made at the same time, the database decides (constraint <c>joins_before_seating</c>) and this returns <see cref="MealErrors.Closed"/>.
    /// </summary>
    public async Task<Outcome<Done>> Join(MealId meal, PersonId person, CancellationToken stop)
    {
        try
        {
            await work.Do(
                $"""
                insert into meals.diner (community_id, meal_id, person_id, joined_at)
                values ({work.Community}, {meal}, {person}, {clock.Now}) on conflict do nothing
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

    public async Task Seat(MealId meal, IReadOnlyList<IReadOnlyList<PersonId>> tables, CancellationToken stop)
    {
        foreach (var (number, people) in tables.Index())
            await work.Do(
                $"""
                update meals.diner set table_number = {number + 1}
                where community_id = {work.Community} and meal_id = {meal} and person_id = any({people})
                """,
                stop
            );
        await work.Do($"update meals.meal set seated_at = {clock.Now} where community_id = {work.Community} and id = {meal}", stop);
        await outbox.Publish(new MealChanged(meal, MealChanged.Seated), stop);
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
            where community_id = {work.Community} and meal_id = {meal} and person_id = {person} and table_number is not null and counted_at is null
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

    /// <summary>Returns the pairs who sat at the same table at meals since a moment, each once. People who said they did not come are left out.</summary>
    public Task<List<(PersonId, PersonId)>> SatTogether(Instant since, CancellationToken stop) =>
        work.List<(PersonId, PersonId)>(
            $"""
            select distinct a.person_id, b.person_id from meals.diner a
            join meals.meal m on m.community_id = a.community_id and m.id = a.meal_id
            join meals.diner b on b.community_id = a.community_id and b.meal_id = a.meal_id and b.table_number = a.table_number
              and b.person_id > a.person_id
            where a.community_id = {work.Community} and m.at >= {since} and m.cancelled_at is null
              and a.came is distinct from false and b.came is distinct from false
            """,
            stop
        );

    // Selects all meals, with the person's own table and attendance; for a null person these are empty.
    private Statement As(PersonId? self) =>
        $"""
            select m.id, m.title_zh, m.title_en, m.note, m.place, m.at, m.minutes, m.largest, m.closes_at, m.seated_at, m.cancelled_at, m.too_few,
              (select count(*) from meals.diner d where d.community_id = m.community_id and d.meal_id = m.id)::int as diners,
              me.person_id is not null as is_mine, me.table_number as my_table, me.came as i_came
            from meals.meal m
            left join meals.diner me on me.community_id = m.community_id and me.meal_id = m.id and me.person_id = {self}
            where m.community_id = {work.Community}
            """;
}
