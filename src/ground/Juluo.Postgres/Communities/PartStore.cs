namespace Juluo.Postgres;

/// <summary>Changes the set of parts that the community uses; null in the database means all parts.</summary>
public sealed class PartStore(UnitOfWork work, Communities communities)
{
    /// <summary>Saves the parts in use. Other processes apply the change within half a minute.</summary>
    public async Task Keep(IReadOnlySet<Part> parts, CancellationToken stop)
    {
        // A community that uses all parts also gets those of later versions.
        var words = parts.Count == Parts.All.Count ? null : parts.Order().Select(p => EnumWord.Of(p)).ToArray();
        await work.Do($"update postgres.community set parts = {words} where id = {work.Community}", stop);
        communities.Forget();
    }
}
