namespace Juluo.Meals;

/// <summary>
/// Publishes pairs who sat together, for each round: both said that they came, and both agree that their presence counts. It waits ten minutes after each answer, so that a mistaken tap can be undone.
/// </summary>
[Named("meals.publish-meals")]
internal sealed class PublishMeals(UnitOfWork work, Clock clock, ConsentsFacade consents, Outbox outbox) : Job
{
    private sealed record Pair(MealId Meal, Instant At, int Minutes, int Rounds, int Round, PersonId A, PersonId B, int Present);

    public override async Task Run(Community community, CancellationToken stop)
    {
        var agreeing = await consents.Agreeing(Purpose.Presence, stop);
        var pairs = await work.List<Pair>(
            $"""
            with counted as (
              update meals.diner set counted_at = {clock.Now}
              where community_id = {work.Community} and came and counted_at is null and answered_at <= {clock.Now - JointAct.TimeToUndo}
              returning meal_id, person_id
            ), came as (
              select d.meal_id, d.person_id, false as now from meals.diner d
              where d.community_id = {work.Community} and d.came and d.counted_at is not null and d.meal_id in (select meal_id from counted)
              union all select meal_id, person_id, true from counted
            ), sat as (
              select c.meal_id, c.person_id, c.now, s.round, s.table_number from came c
              join meals.seat s on s.community_id = {work.Community} and s.meal_id = c.meal_id and s.person_id = c.person_id
            )
            select m.id as meal, m.at, m.minutes, m.rounds, a.round, a.person_id as a, b.person_id as b,
              (select count(*) from sat c where c.meal_id = m.id and c.round = a.round and c.table_number = a.table_number)::int as present
            from sat a
            join sat b on b.meal_id = a.meal_id and b.round = a.round and b.table_number = a.table_number and b.person_id > a.person_id
              and (a.now or b.now)
            join meals.meal m on m.community_id = {work.Community} and m.id = a.meal_id
            order by m.id, a.round
            """,
            stop
        );
        foreach (var pair in pairs.Where(p => agreeing.Contains(p.A) && agreeing.Contains(p.B)))
            await outbox.Publish(
                new Interaction(
                    pair.At + (Duration.FromMinutes(pair.Minutes) * (pair.Round - 1) / pair.Rounds),
                    InteractionKind.CoAttendance,
                    pair.A,
                    pair.B,
                    pair.Minutes / (double)pair.Rounds,
                    null,
                    pair.Present,
                    "tables",
                    pair.Rounds == 1 ? $"meal:{pair.Meal}:{pair.A}:{pair.B}" : $"meal:{pair.Meal}:{pair.Round}:{pair.A}:{pair.B}"
                ),
                stop
            );
    }
}
