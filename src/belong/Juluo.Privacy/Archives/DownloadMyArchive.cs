namespace Juluo.Privacy;

/// <summary>GET /me/privacy/archive.zip — returns all data about the caller, only to the caller, for a week after the request.</summary>
[Get(At, Requires.SignIn, SessionOnly = true, MediaTypes = ["application/zip"])]
internal sealed class DownloadMyArchive(Archives archives, IFileStore files, UnitOfWork work) : Slice<Nothing, Download>
{
    public const string At = ShowPrivacy.At + "/archive.zip";

    public override async Task<Outcome<Download>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        if (await archives.Of(caller.Self, stop) is not { File: { } key, AskedAt: var asked })
            return new NotFound();
        var community = work.Community;
        var name = $"juluo-{community.Slug}-{asked.InZone(community.Zone).Date:uuuu-MM-dd}.zip";
        return Download.Stored(files, community.Id, key, name, "application/zip");
    }
}
