namespace Juluo.Spaces;

/// <summary>What is said of a resource, as a form sends it.</summary>
public record ResourceDetails(
    [Required] LocalizedText? Name = null,
    LocalizedText? About = null,
    int? Seats = null,
    IReadOnlyList<Feature>? Features = null
)
{
    public const int MostSeats = 5000;
    public const int MostUnits = 500;

    /// <summary>What excludes each other; the database holds it too.</summary>
    private static readonly (Feature One, Feature Other)[] Opposites = [(Feature.Quiet, Feature.Lively), (Feature.Open, Feature.Private)];

    internal IReadOnlyList<Feature> Chosen => [.. (Features ?? []).Distinct()];

    internal List<Error> Check()
    {
        var wrong = FormText.CheckGiven("name", Name, Resource.MostName).ToList();
        wrong.AddRange(FormText.CheckLong("about", About, Resource.MostAbout));
        if (Seats is < 1 or > MostSeats)
            wrong.Add(new ResourceErrors.NoSeats(MostSeats));
        if (Array.Exists(Opposites, o => Chosen.Contains(o.One) && Chosen.Contains(o.Other)))
            wrong.Add(new ResourceErrors.FeaturesExclude());
        return wrong;
    }
}
