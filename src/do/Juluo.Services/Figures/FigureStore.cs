namespace Juluo.Services;

/// <summary>Yearly figures that the community added to rules, by their first day. Figures of the same rules never overlap (<c>one_figure_a_day</c>).</summary>
internal sealed class FigureStore(UnitOfWork work, Clock clock)
{
    public Task<List<(LocalDate From, string Text, Instant AddedAt)>> Of(string rules, CancellationToken stop) =>
        work.List<(LocalDate From, string Text, Instant AddedAt)>(
            $"select from_day, text, added_at from services.figures where community_id = {work.Community} and rules = {rules} order by from_day",
            stop
        );

    /// <summary>Adds figures, or replaces those with the same first day.</summary>
    /// <returns>False if overlapping figures exist, for example added at the same time (constraint <c>one_figure_a_day</c>).</returns>
    public async Task<bool> Save(string rules, LocalDate from, LocalDate until, string text, PersonId by, CancellationToken stop)
    {
        await work.Transaction.SaveAsync("figures", stop);
        try
        {
            await work.Do(
                $"""
                insert into services.figures (community_id, rules, from_day, until_day, text, added_at, added_by)
                values ({work.Community}, {rules}, {from}, {until}, {text}, {clock.Now}, {by})
                on conflict (community_id, rules, from_day) do update
                  set until_day = excluded.until_day, text = excluded.text, added_at = excluded.added_at, added_by = excluded.added_by
                """,
                stop
            );
            return true;
        }
        catch (PostgresException taken) when (taken.ConstraintName == "one_figure_a_day")
        {
            await work.Transaction.RollbackAsync("figures", stop);
            return false;
        }
    }

    /// <returns>False if no figures start on that day.</returns>
    public async Task<bool> Remove(string rules, LocalDate from, CancellationToken stop) =>
        await work.Do($"delete from services.figures where community_id = {work.Community} and rules = {rules} and from_day = {from}", stop)
        == 1;
}
