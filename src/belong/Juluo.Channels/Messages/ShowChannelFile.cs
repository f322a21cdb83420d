namespace Juluo.Channels;

/// <summary>GET /channels/files/{id} — returns a file of a message, for readers of the channel; always as a download, never displayed as a page of this site.</summary>
[Get("/channels/files/{id}", "people.see", MediaTypes = ["*/*"])]
internal sealed class ShowChannelFile(UnitOfWork work, Clock clock, FileDownload download) : Slice<ShowChannelFile.Input, Download>
{
    /// <param name="Small">True for the small size of a picture, shown in messages.</param>
    public sealed record Input(ChannelFileId Id, bool Small = false);

    public override async Task<Outcome<Download>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var found = await work.List<(ChannelId Channel, string Name, string Kind, string Key, string? Small)>(
            $"""
            select m.channel_id, f.name, f.kind, f.file_key, f.small_key from channels.channel_file f
            join channels.message m on m.community_id = f.community_id and m.id = f.message_id
            where f.community_id = {work.Community} and f.id = {input.Id} and m.removed_at is null
            """,
            stop
        );
        if (found is not [var file] || await new ChannelStore(work, clock).Find(file.Channel, caller, stop) is null)
            return new NotFound();
        return await download.Of(file.Name, file.Kind, file.Key, file.Small, input.Small, stop);
    }
}
