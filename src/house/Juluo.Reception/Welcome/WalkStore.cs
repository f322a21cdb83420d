namespace Juluo.Reception;

/// <summary>Stores which first steps a person dismissed. Without a row, a step is shown.</summary>
internal sealed class WalkStore(UnitOfWork work, Clock clock)
{
    public Task<bool> Dismissed(PersonId person, Walk walk, CancellationToken stop) =>
        work.Find<bool>(
            $"select exists (select from reception.walk_dismissed where community_id = {work.Community} and person_id = {person} and walk = {walk})",
            stop
        );

    public Task Dismiss(PersonId person, Walk walk, CancellationToken stop) =>
        work.Do(
            $"""
            insert into reception.walk_dismissed (community_id, person_id, walk, at)
            values ({work.Community}, {person}, {walk}, {clock.Now}) on conflict do nothing
            """,
            stop
        );

    public Task Restore(PersonId person, Walk walk, CancellationToken stop) =>
        work.Do(
            $"delete from reception.walk_dismissed where community_id = {work.Community} and person_id = {person} and walk = {walk}",
            stop
        );
}
