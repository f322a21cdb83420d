namespace Juluo.Grants;

/// <summary>Removes a person who leaves the community from the applications that they write with others, so that they get no more reminders of deadlines.</summary>
internal sealed class ApplicationsOfLeaver(UnitOfWork work, Clock clock) : ItemsOfLeaver
{
    protected override UnitOfWork Heard => work;

    public override async Task<IReadOnlyList<Item>> Of(PersonId person, CancellationToken stop) =>
        [
            .. (await new GrantApplicationStore(work, clock).Of(person, stop))
                .Where(a => a.State is GrantApplicationState.Draft or GrantApplicationState.Applied)
                .Select(a => new Item("programme-application", a.Title, a.ClosesOn, $"/grants/{a.Programme}")),
        ];

    protected override async Task End(PersonId person, bool keepsBookings, CancellationToken stop)
    {
        await work.Do($"delete from programmes.application_person where community_id = {work.Community} and person_id = {person}", stop);
        await work.Do($"delete from programmes.programme_follower where community_id = {work.Community} and person_id = {person}", stop);
    }
}
