namespace Juluo.FoodBank;

/// <summary>The parcel plan and the food bank's other settings, including the encrypted key for digests. A community without rows has the defaults.</summary>
internal sealed class PlanStore(UnitOfWork work)
{
    /// <param name="DigestKey">The encrypted key.</param>
    internal sealed record Kept(int ChildPercent, int KeepDays, string DigestKey);

    public async Task<ParcelPlan> Plan(CancellationToken stop)
    {
        var lines = await work.List<(FoodKind Kind, int Tenths)>(
            $"select kind, tenths from foodbank.plan_line where community_id = {work.Community}",
            stop
        );
        var kept = await Decided(stop);
        return new(
            lines.Count > 0 ? lines.ToDictionary(l => l.Kind, l => l.Tenths) : ParcelPlan.Usual.Tenths,
            kept?.ChildPercent ?? ParcelPlan.Usual.ChildPercent,
            kept?.KeepDays ?? ParcelPlan.Usual.KeepDays
        );
    }

    /// <summary>Returns the settings; the first call stores the defaults with a new key. Concurrent first calls get the same key.</summary>
    /// <param name="newKey">Generates an encrypted key.</param>
    public async Task<Kept> Settings(Func<string> newKey, CancellationToken stop)
    {
        if (await Decided(stop) is { } kept)
            return kept;
        await work.Do(
            $"""
            insert into foodbank.settings (community_id, child_percent, keep_days, digest_key)
            values ({work.Community}, {ParcelPlan.Usual.ChildPercent}, {ParcelPlan.Usual.KeepDays}, {newKey()})
            on conflict (community_id) do nothing
            """,
            stop
        );
        return (await Decided(stop))!;
    }

    public async Task Save(ParcelPlan plan, Func<string> newKey, CancellationToken stop)
    {
        await Settings(newKey, stop);
        await work.Do(
            $"""
            update foodbank.settings set child_percent = {plan.ChildPercent}, keep_days = {plan.KeepDays} where community_id = {work.Community}
            """,
            stop
        );
        await work.Do(
            $"""
            insert into foodbank.plan_line (community_id, kind, tenths)
            select {work.Community}, l.kind, l.tenths from unnest({plan.Tenths.Keys}::text[], {plan.Tenths.Values}::int[]) as l (kind, tenths)
            on conflict (community_id, kind) do update set tenths = excluded.tenths
            """,
            stop
        );
    }

    public async Task<LocalizedText?> Advice(CancellationToken stop) =>
        (
            await work.Find<CardAdvice>(
                $"select card_advice_zh as text_zh, card_advice_en as text_en from foodbank.settings where community_id = {work.Community}",
                stop
            )
        )?.Text;

    public async Task Advise(LocalizedText? advice, Func<string> newKey, CancellationToken stop)
    {
        await Settings(newKey, stop);
        await work.Do(
            $"update foodbank.settings set (card_advice_zh, card_advice_en) = ({advice?.Said}) where community_id = {work.Community}",
            stop
        );
    }

    private Task<Kept?> Decided(CancellationToken stop) =>
        work.Find<Kept>($"select child_percent, keep_days, digest_key from foodbank.settings where community_id = {work.Community}", stop);
}
