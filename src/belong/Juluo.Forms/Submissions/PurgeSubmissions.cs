namespace Juluo.Forms;

/// <summary>Deletes unsent submissions after thirty days and sent ones when their form's retention period ends, with their documents. Deletes trials after a day.</summary>
[Named("forms.purge-submissions")]
internal sealed class PurgeSubmissions(UnitOfWork work, Clock clock, IFileStore files) : Job
{
    public override async Task Run(Community community, CancellationToken stop)
    {
        var over = await work.List<SubmissionId>(
            $"select id from forms.submission where community_id = {work.Community} and keep_until < {clock.Now} order by keep_until limit 1000",
            stop
        );
        var keys = await new DocumentStore(work, clock).KeysOf(over, stop);
        await work.Do($"delete from forms.submission where community_id = {work.Community} and id = any({over})", stop);
        await work.Do(
            $"delete from forms.resume_code where community_id = {work.Community} and made_at < {clock.Now - Duration.FromDays(1)}",
            stop
        );
        await work.Do($"delete from forms.document_link where community_id = {work.Community} and expires_at < {clock.Now}", stop);
        await FileRemoval.Ask(work, keys, clock, stop);
        work.Afterwards(() => FileRemoval.Remove(files, community.Id, keys));
    }
}
