namespace Juluo.Meals;

/// <summary>Coming shared meals in the list and the calendar of events, for those who can join them.</summary>
internal static class MealsOnCalendar
{
    private sealed record Row(MealId Id, LocalizedText Title, Instant At, int Minutes, string Place, Instant MadeAt);

    public static async Task<List<DatedItem>> Of(UnitOfWork work, Caller caller, Instant from, int most, CancellationToken stop) =>
        !caller.May(MealsModule.Join)
            ? []
            : (
                await work.List<Row>(
                    $"""
                    select id, title_zh, title_en, at, minutes, place, made_at from meals.meal
                    where community_id = {work.Community} and cancelled_at is null and at + minutes * interval '1 minute' > {from}
                    order by at, id limit {most}
                    """,
                    stop
                )
            ).ConvertAll(meal => new DatedItem(
                $"/meals/{meal.Id}",
                "meals.on-calendar",
                meal.Title,
                meal.At,
                meal.At + Duration.FromMinutes(meal.Minutes),
                new(meal.Place),
                meal.MadeAt
            ));
}
