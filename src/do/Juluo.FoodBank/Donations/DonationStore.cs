namespace Juluo.FoodBank;

/// <summary>Donors and donations. A donor's name is unique in the community (<c>one_donor_of_a_name</c>); a donation without a donor was anonymous, or the food was bought.</summary>
internal sealed class DonationStore(UnitOfWork work, Clock clock)
{
    private const int Most = 300;

    public Task<List<Donor>> Donors(CancellationToken stop) => work.List<Donor>($"{DonorRows} order by name, id limit 2000", stop);

    public Task<Donor?> FindDonor(DonorId id, CancellationToken stop) => work.Find<Donor>($"{DonorRows} and id = {id}", stop);

    /// <summary>Returns the donor of a name, and adds one if there is none.</summary>
    public async Task<DonorId> DonorNamed(string name, CancellationToken stop) =>
        await work.Find<DonorId>(
            $"""
            insert into foodbank.donor (community_id, id, name, made_at) values ({work.Community}, {Id.New<DonorId>(
                clock
            )}, {name}, {clock.Now})
            on conflict on constraint one_donor_of_a_name do update set name = excluded.name returning id
            """,
            stop
        );

    public async Task<Outcome<Done>> Rename(DonorId id, string name, CancellationToken stop)
    {
        try
        {
            await work.Do($"update foodbank.donor set name = {name} where community_id = {work.Community} and id = {id}", stop);
            return Done.It;
        }
        catch (PostgresException taken) when (taken.ConstraintName == "one_donor_of_a_name")
        {
            return new DonationErrors.NameTaken();
        }
    }

    /// <summary>Invalidates a donor's earlier links to their report. From then on a new link opens it, or none if <paramref name="linked"/> is false.</summary>
    public Task SetLink(DonorId id, bool linked, CancellationToken stop) =>
        work.Do(
            $"""
            update foodbank.donor set linked = {linked}, link_number = link_number + 1 where community_id = {work.Community} and id = {id}
            """,
            stop
        );

    /// <summary>Returns the latest 300 donations, by day.</summary>
    public Task<List<Donation>> Latest(CancellationToken stop) =>
        work.List<Donation>($"{Rows} order by d.on_day desc, d.id desc limit {Most}", stop);

    public Task<Donation?> Find(DonationId id, CancellationToken stop) => work.Find<Donation>($"{Rows} and d.id = {id}", stop);

    public async Task<DonationId> Add(DonorId? donor, LocalDate onDay, string? note, PersonId by, CancellationToken stop)
    {
        var id = Id.New<DonationId>(clock);
        await work.Do(
            $"""
            insert into foodbank.donation (community_id, id, donor_id, on_day, note, entered_at, entered_by)
            values ({work.Community}, {id}, {donor}, {onDay}, {note}, {clock.Now}, {by})
            """,
            stop
        );
        return id;
    }

    private Statement DonorRows => $"select id, name, link_number, linked from foodbank.donor where community_id = {work.Community}";

    private Statement Rows =>
        $"""
            select d.id, d.donor_id as donor, o.name as donor_name, d.on_day, d.note, d.entered_at, d.entered_by as by,
              coalesce(l.lots, 0)::int as lots, coalesce(l.units, 0)::int as units
            from foodbank.donation d
            left join foodbank.donor o on o.community_id = d.community_id and o.id = d.donor_id
            left join lateral (select count(distinct t.id) as lots, sum(ceil(m.shelf::numeric / {LotStore.Step})) as units from foodbank.lot t
              join foodbank.item i on i.community_id = t.community_id and i.id = t.item_id
              join foodbank.movement m on m.community_id = t.community_id and m.lot_id = t.id and m.kind = 'in'
              where t.community_id = d.community_id and t.donation_id = d.id) l on true
            where d.community_id = {work.Community}
            """;
}
