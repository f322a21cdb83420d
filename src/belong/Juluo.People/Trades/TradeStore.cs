namespace Juluo.People;

/// <summary>Stores the list of professions. Database constraints detect conflicts, such as a name that is taken; each change is audited.</summary>
internal sealed class TradeStore(UnitOfWork work, Audit audit, Clock clock)
{
    public async Task<Outcome<Done>> Add(TradeId id, SaidOfTrade said, bool isGroup, Caller caller, CancellationToken stop)
    {
        if (said.Check() is { Count: > 0 } errors)
            return errors.ToList();
        var codeTw = Code(said.CodeTw);
        return await Written(
            $"""
            insert into people.trade (community_id, id, name_zh, name_en, is_group, group_id, code_tw, code_isic)
            values ({work.Community}, {id}, {said.Name}, {isGroup}, {(isGroup ? null : said.Group)},
              {codeTw}, {Code(said.CodeIsic)})
            """,
            caller,
            "people.trade.added",
            said.Name!.Zh,
            stop
        );
    }

    public async Task<Outcome<Done>> Change(TradeId trade, SaidOfTrade said, Caller caller, CancellationToken stop)
    {
        if (said.Check() is { Count: > 0 } errors)
            return errors.ToList();
        var codeTw = Code(said.CodeTw);
        var codeIsic = Code(said.CodeIsic);
        return await Written(
            $"""
            update people.trade set (name_zh, name_en) = ({said.Name}),
              group_id = case when is_group then null else {said.Group}::uuid end, code_tw = {codeTw}, code_isic = {codeIsic}
            where community_id = {work.Community} and id = {trade}
            """,
            caller,
            "people.trade.changed",
            said.Name!.Zh,
            stop
        );
    }

    /// <summary>Moves all people of one profession to another, and retires the first.</summary>
    public async Task<Outcome<Done>> Merge(TradeId trade, TradeId into, Caller caller, CancellationToken stop)
    {
        if (trade == into)
            return new TradeErrors.IntoItself("into");
        var all = await new TradeList(work).All(counted: false, stop);
        if (all.Find(t => t.Id == trade) is not { } one)
            return new NotFound();
        if (all.Find(t => t.Id == into) is not { } other || one.IsGroup != other.IsGroup)
            return new TradeErrors.Unknown("into");
        await work.Do(
            one.IsGroup
                ? (Statement)$"update people.trade set group_id = {into} where community_id = {work.Community} and group_id = {trade}"
                : $"update people.person set trade_id = {into} where community_id = {work.Community} and trade_id = {trade}",
            stop
        );
        return await Retire(trade, retired: true, caller, stop);
    }

    public async Task<Outcome<Done>> Retire(TradeId trade, bool retired, Caller caller, CancellationToken stop)
    {
        return await Written(
            $"update people.trade set retired_at = {clock.NowIf(retired)} where community_id = {work.Community} and id = {trade}",
            caller,
            retired ? "people.trade.retired" : "people.trade.returned",
            trade.ToString(),
            stop
        );
    }

    private async Task<Outcome<Done>> Written(Statement sql, Caller caller, string action, string subject, CancellationToken stop)
    {
        try
        {
            if (await work.Do(sql, stop) == 0)
                return new NotFound();
        }
        catch (PostgresException wrong) when (wrong.ConstraintName == "one_trade_of_a_name")
        {
            return new TradeErrors.NameTaken("name.zh");
        }
        catch (PostgresException wrong) when (wrong.ConstraintName is "trades_stand_in_groups" or "groups_stand_on_top")
        {
            return new TradeErrors.NoGroup("group");
        }
        await audit.Did(caller.Person, action, subject, null, stop);
        return Done.It;
    }

    private static string? Code(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
