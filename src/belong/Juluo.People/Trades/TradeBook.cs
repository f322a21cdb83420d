using Npgsql;

namespace Juluo.People;

/// <summary>Writes the list of trades; what is wrong in it, the database says.</summary>
internal sealed class TradeBook(Work work, Audit audit, Clock clock)
{
    public async Task<Outcome<Done>> Add(TradeId id, SaidOfTrade said, bool isGroup, Caller caller, CancellationToken stop)
    {
        if (said.Check() is { Count: > 0 } errors)
            return errors.ToList();
        await using var insert = work.Command(
            "insert into people.trade (community_id, id, name_zh, name_en, is_group, group_id, code_tw, code_isic) values ($1, $2, $3, $4, $5, $6, $7, $8)",
            work.Community.Id.Value,
            id.Value,
            said.NameZh.Trim(),
            said.NameEn.Trim(),
            isGroup,
            isGroup ? null : said.Group?.Value,
            Code(said.CodeTw),
            Code(said.CodeIsic)
        );
        return await Written(insert, caller, "people.trade.added", said.NameZh, stop);
    }

    public async Task<Outcome<Done>> Change(TradeId trade, SaidOfTrade said, Caller caller, CancellationToken stop)
    {
        if (said.Check() is { Count: > 0 } errors)
            return errors.ToList();
        await using var update = work.Command(
            """
            update people.trade set name_zh = $3, name_en = $4, group_id = case when is_group then null else $5::uuid end, code_tw = $6, code_isic = $7
            where community_id = $1 and id = $2
            """,
            work.Community.Id.Value,
            trade.Value,
            said.NameZh.Trim(),
            said.NameEn.Trim(),
            said.Group?.Value,
            Code(said.CodeTw),
            Code(said.CodeIsic)
        );
        return await Written(update, caller, "people.trade.changed", said.NameZh, stop);
    }

    /// <summary>Everybody of one trade has the other from now on; the empty one is retired.</summary>
    public async Task<Outcome<Done>> Merge(TradeId trade, TradeId into, Caller caller, CancellationToken stop)
    {
        if (trade == into)
            return new TradeErrors.IntoItself("into");
        var all = await new TradeList(work).All(counted: false, stop);
        if (all.Find(t => t.Id == trade) is not { } one)
            return new NotFound();
        if (all.Find(t => t.Id == into) is not { } other || one.IsGroup != other.IsGroup)
            return new TradeErrors.Unknown("into");
        await using (
            var move = work.Command(
                one.IsGroup
                    ? "update people.trade set group_id = $3 where community_id = $1 and group_id = $2"
                    : "update people.person set trade_id = $3 where community_id = $1 and trade_id = $2",
                work.Community.Id.Value,
                trade.Value,
                into.Value
            )
        )
            await move.ExecuteNonQueryAsync(stop);
        return await Retire(trade, retired: true, caller, stop);
    }

    public async Task<Outcome<Done>> Retire(TradeId trade, bool retired, Caller caller, CancellationToken stop)
    {
        await using var update = work.Command(
            "update people.trade set retired_at = $3 where community_id = $1 and id = $2",
            work.Community.Id.Value,
            trade.Value,
            retired ? clock.Now.ToDateTimeUtc() : (DateTime?)null
        );
        return await Written(update, caller, retired ? "people.trade.retired" : "people.trade.returned", trade.ToString(), stop);
    }

    private async Task<Outcome<Done>> Written(NpgsqlCommand command, Caller caller, string deed, string subject, CancellationToken stop)
    {
        try
        {
            if (await command.ExecuteNonQueryAsync(stop) == 0)
                return new NotFound();
        }
        catch (PostgresException wrong) when (wrong.ConstraintName == "one_trade_of_a_name")
        {
            return new TradeErrors.NameTaken("nameZh");
        }
        catch (PostgresException wrong) when (wrong.ConstraintName is "trades_stand_in_groups" or "groups_stand_on_top")
        {
            return new TradeErrors.NoGroup("group");
        }
        await audit.Did(caller.Person, deed, subject, null, stop);
        return Done.It;
    }

    private static string? Code(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
