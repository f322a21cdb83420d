namespace Juluo.Spaces;

/// <summary>The description of a resource, as it is edited, stored and shown.</summary>
/// <param name="Seats">The number of people that it holds; null if that makes no sense.</param>
public record ResourceDetails(
    [Required, Length(ResourceDetails.MostName)] LocalizedText Name = null!,
    [Length(2000, Lines = true)] LocalizedText? About = null,
    int? Seats = null,
    IReadOnlyList<Feature>? Features = null
) : IChecked
{
    public const int MostName = 80;
    public const int MostSeats = 5000;
    public const int MostUnits = 500;

    /// <summary>Features that exclude each other; the database enforces it too.</summary>
    private static readonly (Feature One, Feature Other)[] Opposites = [(Feature.Quiet, Feature.Lively), (Feature.Open, Feature.Private)];

    public IReadOnlyList<Feature> Features
    {
        get;
        init => field = Once(value);
    } = Once(Features);

    public virtual IEnumerable<Error> Check(ZonedDateTime now)
    {
        if (Seats is < 1 or > MostSeats)
            yield return new ResourceErrors.NoSeats(MostSeats);
        if (Array.Exists(Opposites, o => Features.Contains(o.One) && Features.Contains(o.Other)))
            yield return new ResourceErrors.FeaturesExclude();
    }

    private static IReadOnlyList<Feature> Once(IReadOnlyList<Feature>? features) =>
        features?.Distinct().ToList() is { } once && once.Count < features.Count ? once : features ?? [];
}
