namespace Juluo.FoodBank;

/// <summary>Appointments of food bank volunteers. People whose role already gives the right to work here are not included.</summary>
internal sealed class VolunteerStore(UnitOfWork work)
{
    public async Task<bool> MayWork(Caller caller, CancellationToken stop) =>
        caller.May(FoodBankRights.Work) || (caller.Person is { } person && await Has(person, stop));

    public Task<bool> Has(PersonId person, CancellationToken stop) =>
        work.Find<bool>(
            $"select exists (select from foodbank.volunteer where community_id = {work.Community} and person_id = {person})",
            stop
        );

    public Task<List<Volunteer>> All(CancellationToken stop) =>
        work.List<Volunteer>(
            $"select person_id as person, since from foodbank.volunteer where community_id = {work.Community} order by since, person_id",
            stop
        );

    /// <returns>False if they were a volunteer already.</returns>
    public async Task<bool> Add(PersonId person, Instant now, CancellationToken stop) =>
        await work.Do(
            $"""
            insert into foodbank.volunteer (community_id, person_id, since) values ({work.Community}, {person}, {now})
            on conflict (community_id, person_id) do nothing
            """,
            stop
        ) == 1;

    public async Task<bool> Remove(PersonId person, CancellationToken stop) =>
        await work.Do($"delete from foodbank.volunteer where community_id = {work.Community} and person_id = {person}", stop) == 1;
}
