namespace Juluo.Pictures;

/// <summary>The cover and the logo of the community, each with a separate log.</summary>
internal sealed class PublicPagePictures(UnitOfWork work, Clock clock, CommunityProfile profile)
{
    public PublicPageLog Cover => new(work, new(work, clock, "pictures.community_cover", "of_community"), "cover", profile.Cover);

    public PublicPageLog Logo => new(work, new(work, clock, "pictures.community_logo", "of_community"), "logo", profile.Logo);
}
