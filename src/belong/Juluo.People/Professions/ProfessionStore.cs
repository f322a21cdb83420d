namespace Juluo.People;

/// <summary>Stores the list of professions. Database constraints detect conflicts, such as a name that is taken; each change is audited.</summary>
internal sealed class ProfessionStore(UnitOfWork work, Audit audit, Clock clock)
{
    public async Task<Outcome<Done>> Add(ProfessionId id, SaidOfProfession said, bool isGroup, Caller caller, CancellationToken stop)
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

    public async Task<Outcome<Done>> Change(ProfessionId profession, SaidOfProfession said, Caller caller, CancellationToken stop)
    {
        if (said.Check() is { Count: > 0 } errors)
            return errors.ToList();
        var codeTw = Code(said.CodeTw);
        var codeIsic = Code(said.CodeIsic);
        return await Written(
            $"""
            update people.trade set (name_zh, name_en) = ({said.Name}),
              group_id = case when is_group then null else {said.Group}::uuid end, code_tw = {codeTw}, code_isic = {codeIsic}
            where community_id = {work.Community} and id = {profession}
            """,
            caller,
            "people.trade.changed",
            said.Name!.Zh,
            stop
        );
    }

    /// <summary>Moves all people of one profession to another, and retires the first.</summary>
    public async Task<Outcome<Done>> Merge(ProfessionId profession, ProfessionId into, Caller caller, CancellationToken stop)
    {
        if (profession == into)
            return new ProfessionErrors.IntoItself("into");
        var all = await new ProfessionList(work).All(counted: false, stop);
        if (all.Find(t => t.Id == profession) is not { } one)
            return new NotFound();
        if (all.Find(t => t.Id == into) is not { } other || one.IsGroup != other.IsGroup)
            return new ProfessionErrors.Unknown("into");
        await work.Do(
            one.IsGroup
                ? (Statement)$"update people.trade set group_id = {into} where community_id = {work.Community} and group_id = {profession}"
                : $"update people.person set trade_id = {into} where community_id = {work.Community} and trade_id = {profession}",
            stop
        );
        return await Retire(profession, retired: true, caller, stop);
    }

    public async Task<Outcome<Done>> Retire(ProfessionId profession, bool retired, Caller caller, CancellationToken stop)
    {
        return await Written(
            $"update people.trade set retired_at = {clock.NowIf(retired)} where community_id = {work.Community} and id = {profession}",
            caller,
            retired ? "people.trade.retired" : "people.trade.returned",
            profession.ToString(),
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
            return new ProfessionErrors.NameTaken("name.zh");
        }
        catch (PostgresException wrong) when (wrong.ConstraintName is "trades_stand_in_groups" or "groups_stand_on_top")
        {
            return new ProfessionErrors.NoGroup("group");
        }
        await audit.Did(caller.Person, action, subject, null, stop);
        return Done.It;
    }

    private static string? Code(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
