namespace Juluo.Grants;

/// <summary>Programmes. Visitors find only public ones; closed ones are kept.</summary>
internal sealed class GrantStore(UnitOfWork work, Clock clock)
{
    /// <summary>Returns grants whose deadline has not passed, by deadline; then closed ones, latest deadline first.</summary>
    /// <param name="self">The person whose followed grants are marked; null for none.</param>
    /// <param name="member">True for a reader of the community; false for a visitor, who reads public grants only.</param>
    public Task<List<Grant>> All(PersonId? self, bool member, int most, CancellationToken stop) =>
        work.List<Grant>(
            $"""
            {Select(self, member)}
            order by p.closed_at is not null or p.closes_on < {Today},
              case when p.closed_at is null and p.closes_on >= {Today} then p.closes_on end, p.closes_on desc, p.id
            limit {most}
            """,
            stop
        );

    public Task<Grant?> Find(GrantId id, Caller caller, CancellationToken stop) =>
        work.Find<Grant>($"{Select(caller.Person, caller.May(GrantRights.See))} and p.id = {id}", stop);

    public async Task<GrantId> Post(GrantForm said, PersonId? by, CancellationToken stop)
    {
        var id = Id.New<GrantId>(clock);
        var coin = work.Community.Currency;
        var (from, to, currency) = (said.From(coin), said.To(coin), said.Coin(coin));
        await work.Do(
            $"""
            insert into programmes.programme (community_id, id, title_zh, title_en, funder, kind, about, amount_from, amount_to, currency,
              own_share, opens_on, closes_on, link, skills, goals, public, posted_at, posted_by)
            values ({work.Community}, {id}, {said.Title?.Said}, {said.Funder}, {said.Kind}, {said.About}, {from}, {to}, {currency},
              {said.OwnShare}, {said.OpensOn}, {said.ClosesOn}, {said.Link}, {said.SkillList}, {said.GoalList}, {said.Public},
              {clock.Now}, {by})
            """,
            stop
        );
        return id;
    }

    /// <returns>False if the currency would change although there are applications.</returns>
    public async Task<bool> Change(GrantId id, GrantForm said, CancellationToken stop)
    {
        var coin = work.Community.Currency;
        var (from, to, currency) = (said.From(coin), said.To(coin), said.Coin(coin));
        return await work.Do(
                $"""
                update programmes.programme set (title_zh, title_en) = ({said.Title?.Said}), funder = {said.Funder}, kind = {said.Kind},
                  about = {said.About}, amount_from = {from}, amount_to = {to}, currency = {currency}, own_share = {said.OwnShare},
                  opens_on = {said.OpensOn}, closes_on = {said.ClosesOn}, link = {said.Link}, skills = {said.SkillList},
                  goals = {said.GoalList}, public = {said.Public}
                where community_id = {work.Community} and id = {id} and (currency = {currency} or not exists (
                  select from programmes.programme_application a where a.community_id = {work.Community} and a.programme_id = {id}))
                """,
                stop
            ) == 1;
    }

    /// <returns>False if it was already in that state.</returns>
    public async Task<bool> Close(GrantId id, bool closed, CancellationToken stop) =>
        await work.Do(
            $"""
            update programmes.programme set closed_at = {clock.NowIf(closed)}
            where community_id = {work.Community} and id = {id} and (closed_at is null) = {closed}
            """,
            stop
        ) == 1;

    /// <returns>False if it was already in that state.</returns>
    public async Task<bool> Follow(GrantId id, PersonId person, bool follows, CancellationToken stop) =>
        await (
            follows
                ? work.Do(
                    $"""
                    insert into programmes.programme_follower (community_id, programme_id, person_id, since)
                    values ({work.Community}, {id}, {person}, {clock.Now}) on conflict do nothing
                    """,
                    stop
                )
                : work.Do(
                    $"""
                    delete from programmes.programme_follower
                    where community_id = {work.Community} and programme_id = {id} and person_id = {person}
                    """,
                    stop
                )
        ) == 1;

    private LocalDate Today => clock.Today(work.Community.Zone);

    private Statement Select(PersonId? self, bool member) =>
        $"""
            select p.id, p.title_zh, p.title_en, p.funder, p.kind, p.about, p.amount_from, p.amount_to, p.currency, p.own_share, p.opens_on,
              p.closes_on, p.link, p.skills, p.goals, p.public, p.posted_at, p.posted_by, p.closed_at,
              exists (select from programmes.programme_follower f where f.community_id = p.community_id and f.programme_id = p.id
                and f.person_id = {self}) as followed
            from programmes.programme p where p.community_id = {work.Community} and (p.public or {member})
            """;
}
