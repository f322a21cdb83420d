namespace Juluo.Pictures;

/// <summary>The cover and the logo of the community, each with a separate log.</summary>
internal sealed class FacePictures(UnitOfWork work, Clock clock, CommunityFace face)
{
    public FaceLog Cover => new(work, new(work, clock, "pictures.community_cover", "of_community"), "cover", face.Cover);

    public FaceLog Logo => new(work, new(work, clock, "pictures.community_logo", "of_community"), "logo", face.Logo);
}
