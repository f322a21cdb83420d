namespace Juluo.Residencies;

/// <summary>Stores residencies. The database counts the places taken, and refuses to lower the number of places below it (<c>no_more_than_the_places</c>).</summary>
internal sealed class ResidencyStore(UnitOfWork work, Clock clock)
{
    private Statement Select =>
        $"""
            select r.id, r.site_id as site, r.plan_id as plan, r.name_zh, r.name_en, r.about_zh, r.about_en, r.opens_on, r.closes_on, r.places,
              r.taken, r.deposit, {work.Community.Currency} as currency, r.closed_at, r.form_id as form
            from residencies.residency r
            where r.community_id = {work.Community}
            """;

    /// <summary>Returns all residencies, by name; those closed by hand come last.</summary>
    public Task<List<Residency>> All(CancellationToken stop) =>
        work.List<Residency>($"{Select} order by r.closed_at is not null, r.name_zh, r.id", stop);

    public async Task<Residency?> Find(ResidencyId id, CancellationToken stop) =>
        await work.Find<Residency>($"{Select} and r.id = {id}", stop);

    public async Task<ResidencyId> Add(SiteId site, PlanId? plan, ResidencyDetails typed, CancellationToken stop)
    {
        var id = Id.New<ResidencyId>(clock);
        await work.Do(
            $"""
            insert into residencies.residency (community_id, id, site_id, plan_id, name_zh, name_en, about_zh, about_en, opens_on,
              closes_on, places, deposit, made_at)
            values ({work.Community}, {id}, {site}, {plan}, {typed.Name}, {typed.About?.Said}, {typed.OpensOn},
              {typed.ClosesOn}, {typed.Places}, {typed.Deposit}, {clock.Now})
            """,
            stop
        );
        return id;
    }

    /// <summary>Changes a residency. Fails with <see cref="ResidencyErrors.PlacesTaken"/> if more places are taken than there would be.</summary>
    public async Task<Outcome<Done>> Change(ResidencyId id, ResidencyDetails typed, CancellationToken stop)
    {
        try
        {
            await work.Do(
                $"""
                update residencies.residency set (name_zh, name_en) = ({typed.Name}), (about_zh, about_en) = ({typed.About?.Said}),
                  opens_on = {typed.OpensOn}, closes_on = {typed.ClosesOn}, places = {typed.Places}, deposit = {typed.Deposit}
                where community_id = {work.Community} and id = {id}
                """,
                stop
            );
        }
        catch (PostgresException full) when (full.ConstraintName == "no_more_than_the_places")
        {
            return new ResidencyErrors.PlacesTaken();
        }

        return Done.It;
    }

    /// <returns>False if it already has a form.</returns>
    public async Task<bool> Ask(ResidencyId id, FormId form, CancellationToken stop) =>
        await work.Do(
            $"update residencies.residency set form_id = {form} where community_id = {work.Community} and id = {id} and form_id is null",
            stop
        ) == 1;

    public async Task SetClosed(ResidencyId id, bool closed, CancellationToken stop)
    {
        var closedAt = clock.NowIf(closed);
        await work.Do(
            $"""
            update residencies.residency set closed_at = {closedAt}
            where community_id = {work.Community} and id = {id} and (closed_at is null) = ({closedAt}::timestamptz is not null)
            """,
            stop
        );
    }
}
