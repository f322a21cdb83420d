namespace Juluo.Spaces;

internal sealed partial class ResourceStore
{
    public Task<int> Change(ResourceId id, ResourceDetails details, CancellationToken stop) =>
        work.Do(
            $"update spaces.resource set {Fields.Set(details)}, version = version + 1 where community_id = {work.Community} and id = {id}",
            stop
        );

    /// <summary>Sets the parts. Fails if something would become a part of itself; the database checks it.</summary>
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

    /// <summary>Retires a resource or restores it. Its bookings are kept.</summary>
    public Task<int> Retire(ResourceId id, bool retired, CancellationToken stop) =>
        work.Do(
            $"""
            update spaces.resource set retired_at = {clock.NowIf(retired)}, version = version + 1
            where community_id = {work.Community} and id = {id}
            """,
            stop
        );

    /// <param name="what">The fault, or null if it works again.</param>
    /// <param name="until">The last day on which the fault is expected, if known.</param>
    public Task SetBroken(ResourceId id, string? what, LocalDate? until, CancellationToken stop) =>
        work.Do(
            $"""
            update spaces.resource set broken = {what}, broken_until = {until}, version = version + 1
            where community_id = {work.Community} and id = {id}
            """,
            stop
        );
}
