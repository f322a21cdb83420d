namespace Juluo.Pictures;

public sealed class PicturesModule : Module
{
    public override string Name => "pictures";

    public override string Sentence =>
        "Photos made small, files that people send, covers of pages, and the cover and the logo of the community.";

    public override IReadOnlyList<FileColumns> Files =>
        [new("pictures.community_cover", "file_key", "small_key"), new("pictures.community_logo", "file_key", "small_key")];

    public override PersonalData PersonalData { get; } =
        new()
        {
            Otherwise = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["pictures.community_cover.of_community"] = "the community itself",
                ["pictures.community_logo.of_community"] = "the community itself",
            },
        };

    public override void Jobs(JobSchedule jobs) => jobs.Every<PurgePublicPagePictures>(minutes: 60);

    public override void Services(IServiceCollection services) =>
        services
            .AddScoped<PressedPictures>()
            .AddScoped<IUploadPreparation>(s => s.GetRequiredService<PressedPictures>())
            .AddScoped<FileTaking>()
            .AddScoped<FileDownload>()
            .AddScoped<CoverUpload>()
            .AddScoped<CoverDownload>()
            .AddScoped<PublicPagePictures>()
            .AddScoped<PicturesFacade>();
}
