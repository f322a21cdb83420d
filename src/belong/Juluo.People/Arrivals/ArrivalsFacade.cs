namespace Juluo.People;

/// <summary>
/// Façade over new people for other modules: adds people one by one or from an import, assigns imported ones to the account with their address, and finds people by their ids in
/// other sources.
/// </summary>
public sealed partial class ArrivalsFacade(UnitOfWork work, Outbox outbox, Clock clock)
{
    private readonly PersonReader reader = new(work);
    private readonly TermList terms = new(work, clock);
    private readonly PostingsFacade postings = new(work, outbox, clock);

    /// <summary>Makes a person an operator without checking the caller's permissions; only for commands run by the owner of the machine.</summary>
    public async Task<Outcome<Done>> MakeOperator(PersonId person, CancellationToken stop)
    {
        var made = await work.Do(
            $"""
            insert into people.membership (community_id, person_id, role, since)
            values ({work.Community}, {person}, {RoleWord.Of(Role.Operator)}, {clock.Today(work.Community.Zone).ToDateOnly()})
            on conflict do nothing
            """,
            stop
        );
        if (made == 0)
            return new RoleErrors.HeldAlready();
        await outbox.Publish(new RoleChanged(true, new(person, Role.Operator, null, null)), stop);
        return Done.It;
    }
}
