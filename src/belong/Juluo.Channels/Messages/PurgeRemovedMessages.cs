namespace Juluo.Channels;

/// <summary>Job: a day after removal, until when messages can be restored, deletes their text, files and reactions; an empty message remains.</summary>
[Named("channels.purge-removed-messages")]
internal sealed class PurgeRemovedMessages(UnitOfWork work, Clock clock, IFileStore files) : Job
{
    public static readonly Duration Kept = Duration.FromHours(24);

    public override async Task Run(Community community, CancellationToken stop)
    {
        var since = clock.Now - Kept;
        var keys = (
            await work.List<string[]>(
                $$"""
                with gone as (
                  update channels.message set text = '', mentions = '{}' where community_id = {{community.Id}}
                    and removed_at < {{since}} and (text <> '' or mentions <> '{}') returning id),
                old as (select id from channels.message where community_id = {{community.Id}} and removed_at < {{since}}),
                unreacted as (delete from channels.reaction r using gone where r.community_id = {{community.Id}}
                  and r.message_id = gone.id),
                unfiled as (
                  delete from channels.channel_file f using old where f.community_id = {{community.Id}}
                    and f.message_id = old.id returning array_remove(array[file_key, small_key], null) as keys)
                select keys from unfiled
                """,
                stop
            )
        ).SelectMany(k => k).ToList();
        await FileRemoval.Ask(work, keys, clock, stop);
        work.Afterwards(() => FileRemoval.Remove(files, community.Id, keys));
    }
}
