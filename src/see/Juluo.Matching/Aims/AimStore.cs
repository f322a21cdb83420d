namespace Juluo.Matching;

/// <summary>Stores the aim that the community chose; without a row it is <see cref="Aim.Balanced"/>.</summary>
internal sealed class AimStore(UnitOfWork work)
{
    public async Task<Aim> Read(CancellationToken stop) =>
        await work.Find<Aim?>($"select aim from matching.choice where community_id = {work.Community}", stop) ?? Aim.Balanced;

    public Task Set(Aim aim, CancellationToken stop) =>
        work.Do(
            $"""
            insert into matching.choice (community_id, aim) values ({work.Community}, {aim})
            on conflict (community_id) do update set aim = excluded.aim
            """,
            stop
        );
}
