namespace Juluo.Talks;

/// <summary>Deletes nominations sixty days after they were made.</summary>
[Named("talks.purge-nominations")]
internal sealed class PurgeTalkNominations(UnitOfWork work, Clock clock) : Job
{
    public const int KeepDays = 60;

    public override async Task Run(Community community, CancellationToken stop) =>
        await work.Do(
            $"delete from talks.nomination where community_id = {community.Id} and made_at < {clock.Now - Duration.FromDays(KeepDays)}",
            stop
        );
}
