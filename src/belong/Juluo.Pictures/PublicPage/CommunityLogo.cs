namespace Juluo.Pictures;

/// <summary>Widget of the public page's settings: the logo.</summary>
[Named("community-logo")]
[Widget(Dashboard.PublicPage, "web.settings", typeof(CommunityLogoWidget), 20)]
public sealed class CommunityLogo(UnitOfWork work, Clock clock, CommunityProfile profile) : Slice<Nothing, CommunityLogo.Output>
{
    public sealed record Output(Cover? Logo, string? Path);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        new Output(await new PublicPagePictures(work, clock, profile).Logo.Find(stop), caller.Community.Logo?.Path);
}
