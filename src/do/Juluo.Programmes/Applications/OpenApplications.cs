namespace Juluo.Programmes;

/// <summary>Removes a person who leaves the community from the applications that they write with others, so that they get no more reminders of deadlines.</summary>
internal sealed class OpenApplications(UnitOfWork work, Clock clock) : OpenItems
{
    protected override UnitOfWork Heard => work;

    public override async Task<IReadOnlyList<Item>> Of(PersonId person, CancellationToken stop) =>
        [
            .. (await new ProgrammeApplicationStore(work, clock).Of(person, stop))
                .Where(a => a.State is ProgrammeApplicationState.Draft or ProgrammeApplicationState.Applied)
                .Select(a => new Item("programme-application", a.Title, a.ClosesOn, $"/programmes/{a.Programme}")),
        ];

    protected override async Task End(PersonId person, bool keepsBookings, CancellationToken stop)
    {
        await work.Do($"delete from programmes.application_person where community_id = {work.Community} and person_id = {person}", stop);
        await work.Do($"delete from programmes.programme_follower where community_id = {work.Community} and person_id = {person}", stop);
    }
}
