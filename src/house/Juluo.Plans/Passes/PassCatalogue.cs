using System.Data.Common;

namespace Juluo.Plans;

/// <summary>Reads and writes what is sold by the piece.</summary>
internal sealed class PassCatalogue(Work work, Clock clock)
{
    private const string Select =
        "select id, kind, name_zh, name_en, quantity, kinds, sites, amount, valid_days, retired_at from plans.pass where community_id = $1";

    private Guid Here => work.Community.Id.Value;

    public async Task<List<Pass>> All(bool retired, CancellationToken stop)
    {
        await using var select = work.Command(
            $"{Select} and ($2 or retired_at is null) order by retired_at is not null, array_position(array['trial', 'day', 'card', 'hours'], kind), amount, id",
            Here,
            retired
        );
        return await select.List(Read, stop);
    }

    public async Task<Pass?> Find(PassId id, CancellationToken stop)
    {
        await using var select = work.Command($"{Select} and id = $2", Here, id.Value);
        return (await select.List(Read, stop)).SingleOrDefault();
    }

    public async Task<PassId> Add(Pass pass, CancellationToken stop)
    {
        var id = Id.New<PassId>(clock);
        await using var insert = work.Command(
            """
            insert into plans.pass (community_id, id, kind, name_zh, name_en, quantity, kinds, sites, amount, valid_days, made_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            """,
            Here,
            id.Value,
            EnumWord.Of(pass.Kind),
            pass.NameZh,
            pass.NameEn,
            pass.Quantity,
            pass.Kinds.Select(EnumWord.Of).ToArray(),
            pass.Sites.Select(s => s.Value).ToArray(),
            pass.Price.Minor,
            pass.ValidDays,
            clock.Now.ToDateTimeUtc()
        );
        await insert.ExecuteNonQueryAsync(stop);
        return id;
    }

    public async Task SetRetired(PassId id, bool retired, CancellationToken stop)
    {
        await using var update = work.Command(
            "update plans.pass set retired_at = $3 where community_id = $1 and id = $2 and (retired_at is null) = $4",
            Here,
            id.Value,
            retired ? clock.Now.ToDateTimeUtc() : null,
            retired
        );
        await update.ExecuteNonQueryAsync(stop);
    }

    private Pass Read(DbDataReader r) =>
        new(
            new(r.GetGuid(0)),
            EnumWord.Read<PassKind>(r.GetString(1)),
            r.GetString(2),
            r.GetString(3),
            r.GetInt32(4),
            [.. r.GetFieldValue<string[]>(5).Select(EnumWord.Read<ResourceKind>)],
            [.. r.GetFieldValue<Guid[]>(6).Select(s => new SiteId(s))],
            new(r.GetInt64(7), work.Community.Currency),
            r.GetInt16(8),
            r.IsDBNull(9) ? null : r.Instant(9)
        );
}
