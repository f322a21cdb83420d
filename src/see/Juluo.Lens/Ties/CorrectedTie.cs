namespace Juluo.Lens;

/// <summary>Applies the corrections of two people to their stored tie at once, without waiting for the next reading.</summary>
internal sealed class CorrectedTie(UnitOfWork work)
{
    public async Task Lay(PersonId a, PersonId b, Instant now, CancellationToken stop)
    {
        var said = await new Corrections(work).Between(a, b, stop);
        if (said.Exists(c => c.Says == Correction.Claim.Stranger))
        {
            await work.Do($"delete from lens.tie where community_id = {work.Community} and a = {a} and b = {b}", stop);
            return;
        }

        var agreed = said.FindAll(c => c.Says == Correction.Claim.Partner);
        var partners = agreed.Exists(c => c.Agreed == true) || agreed.Select(c => c.By).Distinct().Count() == 2;
        var reasons = JsonSerializer.Serialize<List<TieReason>>([new TieReason.BothSay()], Json.Options);
        if (partners)
            await work.Do(
                $"""
                insert into lens.tie (community_id, a, b, kind, probability, strength, significance, rank, days, advice_a, advice_b,
                  parallel, exchange, cooperation, first_at, last_at, reasons)
                values ({work.Community}, {a}, {b}, 3, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0, {now}, {now}, {reasons}::jsonb)
                on conflict (community_id, a, b) do update set kind = 3, probability = 1, reasons = excluded.reasons || lens.tie.reasons
                """,
                stop
            );
        await work.Do(
            $"""
            update lens.tie set hidden = {said.Exists(c => c.Says == Correction.Claim.Hide)}
            where community_id = {work.Community} and a = {a} and b = {b}
            """,
            stop
        );
    }

    /// <summary>Restores the tie as it was before a correction.</summary>
    public async Task Return(Guid correction, PersonId a, PersonId b, Instant now, CancellationToken stop)
    {
        await work.Do($"delete from lens.tie where community_id = {work.Community} and a = {a} and b = {b}", stop);
        await work.Do(
            $"""
            insert into lens.tie select (jsonb_populate_record(null::lens.tie, c.was)).* from lens.correction c
            where c.community_id = {work.Community} and c.a = {a} and c.b = {b} and c.id = {correction} and c.was is not null
            """,
            stop
        );
        await Lay(a, b, now, stop);
    }
}
