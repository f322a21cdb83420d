namespace Juluo.People;

/// <summary>Writes down who agreed to what, and when; and tells the other modules in the same transaction.</summary>
internal sealed class ConsentStore(UnitOfWork work, Outbox outbox, Clock clock)
{
    public sealed record Entry(string Purpose, Instant GivenAt, Instant? WithdrawnAt);

    /// <returns>False when nothing changed.</returns>
    public async Task<bool> Set(PersonId person, string purpose, bool given, CancellationToken stop)
    {
        var now = clock.Now.ToDateTimeUtc();
        await using var change = given
            ? work.Command(
                $"""
                insert into people.consent (community_id, id, person_id, purpose, given_at) values ({work.Community},
                  {clock.NewKey()}, {person}, {purpose}, {now})
                on conflict (community_id, person_id, purpose) where withdrawn_at is null do nothing
                """
            )
            : work.Command(
                $"""
                update people.consent set withdrawn_at = greatest(given_at, {now})
                where community_id = {work.Community} and person_id = {person} and purpose = {purpose} and withdrawn_at is null
                """
            );
        if (await change.ExecuteNonQueryAsync(stop) == 0)
            return false;
        await outbox.Publish(new ConsentChanged(person, purpose, given), stop);
        return true;
    }

    /// <summary>All times that this person agreed, the latest first.</summary>
    public Task<List<Entry>> Of(PersonId person, CancellationToken stop) =>
        work.List(
            $"""
            select purpose, given_at, withdrawn_at from people.consent
            where community_id = {work.Community} and person_id = {person} order by given_at desc, id desc
            """,
            r => new Entry(r.GetString(0), r.Instant(1), r.IsDBNull(2) ? null : r.Instant(2)),
            stop
        );
}
