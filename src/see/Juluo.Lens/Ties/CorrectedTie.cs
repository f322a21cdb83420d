using System.Text.Json;
using NodaTime;

namespace Juluo.Lens;

/// <summary>Brings the stored tie of two people in line with what they say, without waiting for the next reading.</summary>
internal sealed class CorrectedTie(Work work)
{
    public async Task Lay(PersonId a, PersonId b, Instant now, CancellationToken stop)
    {
        var said = await new Corrections(work).Between(a, b, stop);
        if (said.Exists(c => c.Says == Correction.Claim.Stranger))
        {
            await Run("delete from lens.tie where community_id = $1 and a = $2 and b = $3", a, b, stop);
            return;
        }

        var agreed = said.FindAll(c => c.Says == Correction.Claim.Partner);
        var partners = agreed.Exists(c => c.Agreed == true) || agreed.Select(c => c.By).Distinct().Count() == 2;
        if (partners)
            await Run(
                """
                insert into lens.tie (community_id, a, b, kind, probability, strength, significance, rank, days, advice_a, advice_b, parallel, exchange, cooperation, first_at, last_at, reasons)
                values ($1, $2, $3, 3, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0, $4, $4, $5::jsonb)
                on conflict (community_id, a, b) do update set kind = 3, probability = 1, reasons = excluded.reasons || lens.tie.reasons
                """,
                a,
                b,
                stop,
                now.ToDateTimeUtc(),
                JsonSerializer.Serialize<List<TieReason>>([new TieReason.BothSay()], Json.Options)
            );
        await Run(
            "update lens.tie set hidden = $4 where community_id = $1 and a = $2 and b = $3",
            a,
            b,
            stop,
            said.Exists(c => c.Says == Correction.Claim.Hide)
        );
    }

    /// <summary>Puts back the tie as it was before a correction.</summary>
    public async Task Return(Guid correction, PersonId a, PersonId b, Instant now, CancellationToken stop)
    {
        await Run("delete from lens.tie where community_id = $1 and a = $2 and b = $3", a, b, stop);
        await Run(
            """
            insert into lens.tie select (jsonb_populate_record(null::lens.tie, c.was)).* from lens.correction c
            where c.community_id = $1 and c.a = $2 and c.b = $3 and c.id = $4 and c.was is not null
            """,
            a,
            b,
            stop,
            correction
        );
        await Lay(a, b, now, stop);
    }

    private async Task Run(string sql, PersonId a, PersonId b, CancellationToken stop, params object[] more)
    {
        await using var command = work.Command(sql, [work.Community.Id.Value, a.Value, b.Value, .. more]);
        await command.ExecuteNonQueryAsync(stop);
    }
}
