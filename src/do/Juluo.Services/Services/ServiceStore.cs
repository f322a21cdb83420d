namespace Juluo.Services;

/// <summary>Services. Callers without the right to manage services find only open ones; drafts and closed ones are kept.</summary>
internal sealed class ServiceStore(UnitOfWork work, Clock clock)
{
    private const int Most = 200;

    /// <summary>Returns at most 200 services that the caller may see: open ones, then drafts, then closed ones, each by title.</summary>
    public Task<List<Service>> All(Caller caller, CancellationToken stop) =>
        work.List<Service>(
            $"{Rows(caller)} order by closed_at is not null, opened_at is null, coalesce(title_zh, title_en), id limit {Most}",
            stop
        );

    /// <summary>Returns the open services, at most 200, by id.</summary>
    public Task<List<Service>> Offered(CancellationToken stop) =>
        work.List<Service>($"{Rows()} and opened_at is not null and closed_at is null order by id limit {Most}", stop);

    /// <summary>Returns the open services with a Spanish title, at most 200, by id.</summary>
    public Task<List<Service>> InSpanish(CancellationToken stop) =>
        work.List<Service>(
            $"{Rows()} and title_es is not null and opened_at is not null and closed_at is null order by id limit {Most}",
            stop
        );

    public Task<Service?> Find(ServiceId id, Caller caller, CancellationToken stop) =>
        work.Find<Service>($"{Rows(caller)} and id = {id}", stop);

    /// <summary>Finds a service in any state, for internal use.</summary>
    public Task<Service?> Find(ServiceId id, CancellationToken stop) => work.Find<Service>($"{Rows()} and id = {id}", stop);

    public async Task<Dictionary<ServiceId, LocalizedText>> Titles(CancellationToken stop) =>
        (
            await work.List<(ServiceId Id, LocalizedText Title)>(
                $"select id, title_zh, title_en from services.service where community_id = {work.Community}",
                stop
            )
        ).ToDictionary(r => r.Id, r => r.Title);

    public async Task<ServiceId> Add(ServiceForm said, string? rules, PersonId by, CancellationToken stop)
    {
        var id = Id.New<ServiceId>(clock);
        await work.Do(
            $"""
            insert into services.service (community_id, id, title_zh, title_en, about_zh, about_en, title_es, about_es, rules, rules_text, made_at, made_by)
            values ({work.Community}, {id}, {said.Title?.Said}, {said.About?.Said}, {said.TitleEs}, {said.AboutEs}, {rules}, {said.RulesText}, {clock.Now},
              {by})
            """,
            stop
        );
        return id;
    }

    public Task Change(ServiceId id, ServiceForm said, string? rules, CancellationToken stop) =>
        work.Do(
            $"""
            update services.service set (title_zh, title_en) = ({said.Title?.Said}), (about_zh, about_en) = ({said.About?.Said}), title_es = {said.TitleEs},
              about_es = {said.AboutEs}, rules = {rules}, rules_text = {said.RulesText}
            where community_id = {work.Community} and id = {id}
            """,
            stop
        );

    /// <returns>False if it was already open.</returns>
    public async Task<bool> Open(ServiceId id, CancellationToken stop) =>
        await work.Do(
            $"""
            update services.service set opened_at = coalesce(opened_at, {clock.Now}), closed_at = null
            where community_id = {work.Community} and id = {id} and (opened_at is null or closed_at is not null)
            """,
            stop
        ) == 1;

    /// <returns>False if it was not open.</returns>
    public async Task<bool> Close(ServiceId id, CancellationToken stop) =>
        await work.Do(
            $"""
            update services.service set closed_at = {clock.Now}
            where community_id = {work.Community} and id = {id} and opened_at is not null and closed_at is null
            """,
            stop
        ) == 1;

    private Statement Rows(Caller caller) =>
        $"{Rows()} and ({caller.May(ServiceRights.Manage)} or (opened_at is not null and closed_at is null))";

    private Statement Rows() =>
        $"""
            select id, title_zh, title_en, about_zh, about_en, rules, rules_text, made_at, opened_at, closed_at, title_es, about_es,
              (select array_agg(f.text order by f.from_day) from services.figures f where f.community_id = {work.Community} and f.rules = s.rules) as figures
            from services.service s
            where community_id = {work.Community}
            """;
}
