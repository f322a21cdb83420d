namespace Juluo.Matching;

/// <summary>
/// Distances between professions in this community, learnt from their people's needs and offers: 0 for the same, 1 for nothing in common. Spill-overs are largest between firms that
/// differ and still have something to say to each other (Roche, Oettl &amp; Catalini 2024), so the middle counts most.
/// </summary>
internal sealed class ProfessionDistances
{
    private const double Middle = 0.6;
    private const double Spread = 0.45;

    // Each profession starts with this many average postings, so that a profession of one person with one need is not far from all others.
    private const double Prior = 2;

    // A few postings say nothing about a profession.
    private const int FewestPostings = 5;

    private readonly Dictionary<ProfessionId, Dictionary<SkillId, double>> profiles = [];
    private readonly Dictionary<ProfessionId, int> postings = [];
    private readonly Dictionary<(ProfessionId, ProfessionId), double> distances = [];

    public ProfessionDistances(IReadOnlyList<PersonCard> people)
    {
        var all = new Dictionary<SkillId, double>();
        foreach (var person in people)
        foreach (var skill in person.Needs.Concat(person.Offers).SelectMany(w => w.Skills))
        {
            all[skill.Id] = all.GetValueOrDefault(skill.Id) + 1;
            if (person.Trade is { } profession)
            {
                if (!profiles.TryGetValue(profession.Id, out var profile))
                    profiles[profession.Id] = profile = [];
                profile[skill.Id] = profile.GetValueOrDefault(skill.Id) + 1;
                postings[profession.Id] = postings.GetValueOrDefault(profession.Id) + 1;
            }
        }

        var total = all.Values.Sum();
        foreach (var profile in profiles.Values)
        {
            foreach (var (skill, count) in all)
                profile[skill] = profile.GetValueOrDefault(skill) + (Prior * count / total);
            var length = Math.Sqrt(profile.Values.Sum(v => v * v));
            foreach (var skill in profile.Keys.ToList())
                profile[skill] /= length;
        }

        foreach (var (one, left) in profiles)
        foreach (var (other, right) in profiles)
            distances[(one, other)] = one == other ? 0 : Math.Clamp(1 - left.Sum(s => s.Value * right.GetValueOrDefault(s.Key)), 0, 1);
    }

    /// <summary>Returns the distance between two professions, 0 … 1; ½ if one of them is unknown.</summary>
    public double Of(ProfessionId? a, ProfessionId? b) =>
        a is { } one && b is { } other && distances.TryGetValue((one, other), out var distance) ? distance : 0.5;

    /// <summary>Returns true if enough is known about both professions to state their distance.</summary>
    public bool MayBeSaid(ProfessionId a, ProfessionId b) =>
        postings.GetValueOrDefault(a) >= FewestPostings && postings.GetValueOrDefault(b) >= FewestPostings;

    /// <summary>Returns the weight of a distance: 1 at the middle, less on both sides, never below a third.</summary>
    public static double Worth(double distance) => (1 + (2 * Math.Exp(-Math.Pow((distance - Middle) / Spread, 2)))) / 3;
}
