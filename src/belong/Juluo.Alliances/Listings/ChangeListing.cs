namespace Juluo.Alliances;

/// <summary>POST /settings/listing — sets if and with which details the community is listed in the public index.</summary>
[Post("/settings/listing", "web.settings", Form = typeof(ShowSettings))]
internal sealed class ChangeListing(UnitOfWork work, Audit audit) : Slice<ChangeListing.Input, Done>
{
    /// <param name="Latitude">The latitude in degrees, as typed.</param>
    /// <param name="Tags">The tags, separated by commas.</param>
    public sealed record Input(
        bool Listed = false,
        string? City = null,
        string? Latitude = null,
        string? Longitude = null,
        string? Site = null,
        string? Tags = null
    );

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var (latitude, longitude) = (Degrees(input.Latitude), Degrees(input.Longitude));
        var said = new Listing(
            input.Listed,
            FormText.Some(input.City),
            latitude,
            longitude,
            FormText.Some(input.Site) is { } site ? WebLink.Whole(site) : null,
            Listing.TagList(input.Tags)
        );
        if (said.Check() is { Count: > 0 } wrong)
            return wrong;
        await new ListingStore(work).Keep(said, stop);
        await audit.Did(caller.Person, "alliances.listing", input.Listed ? "listed" : "unlisted", null, stop);
        return Done.It;
    }

    // Input that isn't a number counts as out of range, which gives the right error.
    private static double? Degrees(string? typed) =>
        FormText.Some(typed) is not { } text ? null
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && double.IsFinite(degrees) ? degrees
        : double.MaxValue;

    protected override Next After(Input input, Done output, Caller caller) =>
        new("/settings", input.Listed ? "alliances.listing.kept" : "alliances.listing.taken-off");
}
