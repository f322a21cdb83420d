namespace Juluo.Passports;

/// <summary>Stores the codes of this community's members, one per person and valid for 24 hours, and the days that members spent at allied communities or guests spent here.</summary>
internal sealed class PassportStore(UnitOfWork work, Clock clock, IDataProtectionProvider protection)
{
    private static readonly Duration GoodFor = Duration.FromHours(24);

    private IDataProtector Seal => protection.CreateProtector("passports.mine");

    /// <summary>Returns a person's code and its expiry; null if there is none or it has expired.</summary>
    public async Task<(string Code, Instant Until)?> Code(PersonId person, CancellationToken stop) =>
        await work.List(
            $"""
            select code, until from passports.passport
            where community_id = {work.Community} and person_id = {person} and until > {clock.Now} order by until desc limit 1
            """,
            r => (Seal.Unprotect(r.GetString(0)), r.Instant(1)),
            stop
        )
            is [var found]
            ? found
            : null;

    public async Task Make(PersonId person, string called, CancellationToken stop)
    {
        var code = PassportCode.New();
        var id = clock.NewKey();
        var codeHash = PassportCode.Hash(code);
        await work.Do(
            $"""
            with old as (delete from passports.passport where community_id = {work.Community} and person_id = {person})
            insert into passports.passport (community_id, id, person_id, called, code_hash, code, made_at, until)
              values ({work.Community}, {id}, {person}, {called}, {codeHash}, {Seal.Protect(code)}, {clock.Now}, {clock.Now + GoodFor})
            """,
            stop
        );
    }

    /// <summary>Deletes the codes of a person.</summary>
    public Task Remove(PersonId person, CancellationToken stop) =>
        work.Do($"delete from passports.passport where community_id = {work.Community} and person_id = {person}", stop);

    /// <summary>Checks if a person spent a day at an allied community since a moment.</summary>
    public static Task<bool> UsedSince(UnitOfWork work, PersonId person, Instant since, CancellationToken stop) =>
        work.Find<bool>(
            $"""
            select exists (select from passports.passport_day
              where community_id = {work.Community} and side = 'home' and person_id = {person} and at >= {since})
            """,
            stop
        );

    /// <summary>Counts a day here by the database function <c>passports.use_passport</c>, which records it for both communities.</summary>
    /// <returns>The result, with the person's name, the days left this month, and the home community where they are known.</returns>
    public async Task<(string Said, string? Called, int? Left, CommunityId? Home)> Use(
        string? code,
        Site site,
        PersonId? desk,
        CancellationToken stop
    )
    {
        Guid Fresh() => clock.NewKey();
        return (
            await work.List<(string, string?, int?, CommunityId?)>(
                $"""
                select said, called, left_days, home
                from passports.use_passport({PassportCode.Hash(code)}, {site.Id}, {clock.Today(
                    site.ZoneOr(work.Community.Zone)
                )}, {clock.Now}, {work.Community.Currency}, {desk}, {Fresh()}, {Fresh()}, {Fresh()})
                """,
                stop
            )
        )[0];
    }

    /// <summary>Returns the days of a person at allied communities, the latest first.</summary>
    public Task<List<PassportDay>> DaysOf(PersonId person, int most, CancellationToken stop) =>
        work.List<PassportDay>(
            $"""
            select day, side = 'host' as hosted, other_id as other, amount, currency from passports.passport_day
            where community_id = {work.Community} and person_id = {person} order by day desc limit {most}
            """,
            stop
        );

    /// <summary>Returns the days and amounts by month and allied community, the latest month first, with one line per currency.</summary>
    public Task<List<PassportBalance>> Balances(int most, CancellationToken stop) =>
        work.List<PassportBalance>(
            $"""
            select date_trunc('month', day)::date as month, other_id as other, count(*) filter (where side = 'host')::int as hosted,
              count(*) filter (where side = 'home')::int as sent,
              coalesce(sum(amount) filter (where side = 'host'), 0)::bigint as theirs,
              coalesce(sum(amount) filter (where side = 'home'), 0)::bigint as ours, currency
            from passports.passport_day where community_id = {work.Community} group by 1, 2, currency order by 1 desc, 2,
              currency limit {most}
            """,
            stop
        );

    /// <summary>Returns the price of a day here for members of allied communities; 0 in the community's currency if none was set.</summary>
    public async Task<Money> Rate(CancellationToken stop) =>
        await work.List<Money>($"select amount as minor, currency from passports.passport_rate where community_id = {work.Community}", stop)
            is [var rate]
            ? rate
            : new(0, work.Community.Currency);

    public Task SetRate(Money rate, CancellationToken stop) =>
        work.Do(
            $"""
            insert into passports.passport_rate (community_id, amount, currency) values ({work.Community}, {rate.Minor}, {rate.Currency})
            on conflict (community_id) do update set amount = excluded.amount, currency = excluded.currency
            """,
            stop
        );
}
