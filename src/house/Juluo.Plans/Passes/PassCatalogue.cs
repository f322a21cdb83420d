using System.Data.Common;

namespace Juluo.Plans;

/// <summary>Reads and writes what is sold by the piece.</summary>
internal sealed class PassCatalogue(UnitOfWork work, Clock clock)
{
    private Statement Select =>
        $"""
            select id, kind, name_zh, name_en, quantity, kinds, sites, amount, valid_days, retired_at from plans.pass
            where community_id = {work.Community}
            """;

    public Task<List<Pass>> All(bool retired, CancellationToken stop) =>
        work.List(
            $"{Select} and ({retired} or retired_at is null) order by retired_at is not null, array_position(array['trial', 'day', 'card', 'hours'], kind), amount, id",
            Read,
            stop
        );

    public async Task<Pass?> Find(PassId id, CancellationToken stop) => await work.Find($"{Select} and id = {id}", Read, stop);

    public async Task<PassId> Add(Pass pass, CancellationToken stop)
    {
        var id = Id.New<PassId>(clock);
        var kinds = pass.Kinds.Select(EnumWord.Of).ToArray();
        await work.Do(
            $"""
            insert into plans.pass (community_id, id, kind, name_zh, name_en, quantity, kinds, sites, amount, valid_days, made_at)
            values ({work.Community}, {id}, {pass.Kind}, {pass.NameZh}, {pass.NameEn}, {pass.Quantity}, {kinds}, {pass.Sites},
              {pass.Price.Minor}, {pass.ValidDays}, {clock.Now})
            """,
            stop
        );
        return id;
    }

    public Task SetRetired(PassId id, bool retired, CancellationToken stop) =>
        work.Do(
            $"""
            update plans.pass set retired_at = {clock.NowIf(retired)}
            where community_id = {work.Community} and id = {id} and (retired_at is null) = {retired}
            """,
            stop
        );

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
