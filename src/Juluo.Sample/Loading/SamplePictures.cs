using System.Reflection;

namespace Juluo.Sample;

/// <summary>
/// Stores the drawings of the sample: faces of two people in three, spaces, houses and circles. The files are already compressed, in both sizes that the program stores, so nothing is
/// encoded when the demo starts.
/// </summary>
internal sealed class SamplePictures(IServiceProvider services, SampleCommunity sample, PersonId[] ids, CancellationToken stop)
{
    private static readonly Assembly Here = Assembly.GetExecutingAssembly();
    private static readonly string[] Names = [.. Here.GetManifestResourceNames().Order(StringComparer.Ordinal)];

    private const int MostAtFront = 24;

    private readonly CoverUpload upload = services.GetRequiredService<CoverUpload>();

    /// <returns>The number of faces.</returns>
    public async Task<int> Make(SampleRooms rooms)
    {
        var faces = SampleFaces.Of(sample);
        await services
            .GetRequiredService<PhotosFacade>()
            .Put(faces.ToDictionary(f => ids[f.Key], f => Drawn(f.Value)), services.GetRequiredService<IFileStore>(), stop);
        foreach (var (site, number) in rooms.Pictures)
            await House(site, number);
        await Spaces(rooms);
        await Show(faces.Keys);
        return faces.Count;
    }

    /// <summary>Many people on the front page show their face there too, beginning with the newest members.</summary>
    private async Task Show(IEnumerable<int> faces)
    {
        var acting = new Acting(services, sample, ids, stop);
        var seen = faces.Select(n => sample.People[n]).Where(p => p.TiesVisible && p.LeftOn is null);
        foreach (var person in seen.OrderByDescending(p => p.JoinedOn).Take(MostAtFront))
            await acting.Post(ids[person.Number], "/me/visibility", ("photo", "public"));
    }

    /// <summary>Returns the names of the pictures with this prefix, in order.</summary>
    public static IReadOnlyList<string> Called(string beginning) =>
        [
            .. Names
                .Where(n => n.StartsWith(beginning, StringComparison.Ordinal) && n.EndsWith("-small.webp", StringComparison.Ordinal))
                .Select(n => n[..^"-small.webp".Length]),
        ];

    /// <summary>Adds the cover of a house's page.</summary>
    private async Task House(SiteId site, int number)
    {
        var (name, words) = SamplePictureTexts.Houses[number % SamplePictureTexts.Houses.Count];
        await Facade.PutCover(site, Drawn(name), words, upload, stop);
    }

    /// <summary>Adds the community's cover and logo, and the contact person for visitors, with their consent.</summary>
    public async Task Face(PersonId contact)
    {
        var pictures = services.GetRequiredService<PicturesFacade>();
        var (cover, words) = SamplePictureTexts.Face;
        await pictures.PutCover(Drawn(cover), words, stop);
        await pictures.PutLogo(Drawn(SamplePictureTexts.Logo), stop);
        await services.GetRequiredService<PublicContactsFacade>().Put(contact, contact, SamplePictureTexts.ContactRole, stop);
    }

    /// <summary>Adds the covers of circles' pages.</summary>
    public async Task Circles(IReadOnlyDictionary<CircleId, string> names)
    {
        foreach (var (circle, name) in names)
            await services
                .GetRequiredService<CirclesFacade>()
                .PutCover(circle, Drawn(name), SamplePictureTexts.Circles[name], upload, stop);
    }

    private SpacesFacade Facade => new(services.GetRequiredService<UnitOfWork>(), services.GetRequiredService<Clock>());

    private async Task Spaces(SampleRooms rooms)
    {
        foreach (var ((_, thing), id) in rooms.Things)
        foreach (var (name, words) in SamplePictureTexts.Spaces.GetValueOrDefault(thing, []))
            await Facade.AddPhoto(id, Drawn(name), words, upload, stop);
    }

    /// <summary>Returns a drawing in the form in which the program stores pictures, in both sizes.</summary>
    public static PhotoPress.Pressed Drawn(string name) => new(Read($"{name}.webp"), Read($"{name}-small.webp"));

    private static byte[] Read(string file)
    {
        using var stream = Here.GetManifestResourceStream(file) ?? throw new InvalidOperationException($"{file} has not been drawn.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
