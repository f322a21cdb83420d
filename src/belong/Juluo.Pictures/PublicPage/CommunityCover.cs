namespace Juluo.Pictures;

/// <summary>Widget of the public page's settings: the cover.</summary>
[Named("community-cover")]
[Widget(Dashboard.PublicPage, "web.settings", typeof(CommunityCoverWidget), 10)]
public sealed class CommunityCover(UnitOfWork work, Clock clock, CommunityProfile profile) : Slice<Nothing, CommunityCover.Output>
{
    public sealed record Output(Cover? Cover, string? Path);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        new Output(await new PublicPagePictures(work, clock, profile).Cover.Find(stop), caller.Community.Cover?.Path);
}
