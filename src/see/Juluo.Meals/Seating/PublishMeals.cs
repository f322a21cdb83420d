namespace Juluo.Meals;

/// <summary>
/// Publishes pairs who sat together: both said that they came, and both agree that their presence counts. It waits ten minutes after each answer, so that a mistaken tap can be undone.
/// </summary>
[Named("meals.publish-meals")]
internal sealed class PublishMeals(UnitOfWork work, Clock clock, ConsentsFacade consents, Outbox outbox) : Job
{
    private sealed record Pair(MealId Meal, Instant At, int Minutes, PersonId A, PersonId B, int Present);

    public override async Task Run(Community community, CancellationToken stop)
    {
        var agreeing = await consents.Agreeing(Purpose.Presence, stop);
        var pairs = await work.List<Pair>(
            $"""
            with counted as (
              update meals.diner set counted_at = {clock.Now}
              where community_id = {work.Community} and came and counted_at is null and answered_at <= {clock.Now - JointAct.TimeToUndo}
              returning meal_id, person_id, table_number
            ), came as (
              select d.meal_id, d.person_id, d.table_number, false as now from meals.diner d
              where d.community_id = {work.Community} and d.came and d.counted_at is not null and d.meal_id in (select meal_id from counted)
              union all select meal_id, person_id, table_number, true from counted
            )
            select m.id as meal, m.at, m.minutes, a.person_id as a, b.person_id as b,
              (select count(*) from came c where c.meal_id = m.id and c.table_number = a.table_number)::int as present
            from came a
            join came b on b.meal_id = a.meal_id and b.table_number = a.table_number and b.person_id > a.person_id and (a.now or b.now)
            join meals.meal m on m.community_id = {work.Community} and m.id = a.meal_id
            """,
            stop
        );
        foreach (var pair in pairs.Where(p => agreeing.Contains(p.A) && agreeing.Contains(p.B)))
            await outbox.Publish(
                new Interaction(
                    pair.At,
                    InteractionKind.CoAttendance,
                    pair.A,
                    pair.B,
                    pair.Minutes,
                    null,
                    pair.Present,
                    "tables",
                    $"meal:{pair.Meal}:{pair.A}:{pair.B}"
                ),
                stop
            );
    }
}
