namespace Juluo.Spaces;

internal sealed partial class ResourceStore
{
    public Task<int> Change(ResourceId id, ResourceDetails details, CancellationToken stop) =>
        work.Do(
            $"update spaces.resource set {Fields.Set(details)}, version = version + 1 where community_id = {work.Community} and id = {id}",
            stop
        );

    /// <summary>The parts, unless something would become a part of itself: the database sees that.</summary>
    public async Task<Outcome<Done>> ChangeParts(
        ResourceId whole,
        IReadOnlyList<(ResourceId Part, int Units)> parts,
        CancellationToken stop
    )
    {
        try
        {
            await SetParts(whole, parts, stop);
            return Done.It;
        }
        catch (PostgresException ring) when (ring.ConstraintName is "no_part_of_itself" or "part_check")
        {
            return new ResourceErrors.PartOfItself();
        }
    }

    /// <summary>Not in use any more, or again. What was booked of it stays.</summary>
    public Task<int> Retire(ResourceId id, bool retired, CancellationToken stop) =>
        work.Do(
            $"""
            update spaces.resource set retired_at = {clock.NowIf(retired)}, version = version + 1
            where community_id = {work.Community} and id = {id}
            """,
            stop
        );

    /// <param name="what">What is wrong with it; null: nothing any more.</param>
    /// <param name="until">The last day on which it is expected to be so, if one is known.</param>
    public Task SetBroken(ResourceId id, string? what, LocalDate? until, CancellationToken stop) =>
        work.Do(
            $"""
            update spaces.resource set broken = {what}, broken_until = {until}, version = version + 1
            where community_id = {work.Community} and id = {id}
            """,
            stop
        );
}
