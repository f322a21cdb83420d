using Microsoft.AspNetCore.Http;

namespace Juluo.Channels;

/// <summary>GET /channels/files/{id} — returns a file of a message, for readers of the channel; always as a download, never opened as a page of the program.</summary>
[Get("/channels/files/{id}", "people.see", MediaTypes = ["*/*"])]
internal sealed class ShowChannelFile(UnitOfWork work, Clock clock, IFileStore files, IHttpContextAccessor http)
    : Slice<ShowChannelFile.Input, Download>
{
    /// <param name="Small">For a picture: the small size that messages show.</param>
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
        var (community, key) = (work.Community.Id, input.Small ? file.Small ?? file.Key : file.Key);
        if (!await IsThere(community, key, stop))
            return new NotFound();
        // What a picture shows does not change; a person who may no longer see it finds it in no message.
        if (file.Small is not null && http.HttpContext is { } context)
            context.Response.Headers.CacheControl = "private, max-age=86400, immutable";
        return new Download(
            file.Name,
            file.Kind,
            async (to, until) =>
            {
                await using var content = await files.Open(community, key, until);
                await content.CopyToAsync(to, until);
            }
        );
    }

    /// <summary>Asked before anything of the answer is sent.</summary>
    private async Task<bool> IsThere(CommunityId community, string key, CancellationToken stop)
    {
        try
        {
            await using var file = await files.Open(community, key, stop);
            return true;
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
    }
}
