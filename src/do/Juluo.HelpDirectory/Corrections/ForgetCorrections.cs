namespace Juluo.HelpDirectory;

/// <summary>Deletes reports that were decided half a year ago, and uploaded files that were not imported within a week.</summary>
[Named("helpdirectory.forget-corrections")]
internal sealed class ForgetCorrections(UnitOfWork work, Clock clock) : Job
{
    public const int Days = 180;
    public const int UploadDays = 7;

    public override async Task Run(Community community, CancellationToken stop)
    {
        var (decided, uploaded) = (clock.Now - Duration.FromDays(Days), clock.Now - Duration.FromDays(UploadDays));
        await work.Do(
            $"""
            delete from helpdirectory.correction c using helpdirectory.decision d
            where c.community_id = {work.Community} and d.community_id = c.community_id and d.correction_id = c.id and d.decided_at < {decided}
            """,
            stop
        );
        await work.Do($"delete from helpdirectory.upload where community_id = {work.Community} and made_at < {uploaded}", stop);
    }
}
