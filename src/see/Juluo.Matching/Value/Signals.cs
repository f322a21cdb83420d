namespace Juluo.Matching;

/// <summary>
/// Features of a pair before its introduction, symmetric in the two people. Each number is about −1 … 1, and 0 if unknown or not permitted. The community's model learns from these and
/// from the outcomes of earlier pairs.
/// </summary>
/// <param name="Need">The degree to which a need of one meets an offer of the other (<see cref="Fits.Both"/>), minus ½.</param>
/// <param name="Mutual">The same for the worse of the two directions.</param>
/// <param name="SameProfession">1 if both have the same profession.</param>
/// <param name="Distance">Closeness of their professions' distance to the one at which people have most to give each other, minus ½.</param>
/// <param name="Together">Days of the last 28 in the same zone, on a logarithmic scale: 1 for six.</param>
/// <param name="Common">Shared contacts, on a logarithmic scale: 1 for five.</param>
/// <param name="Standing">The number of people the two know, compared with others here.</param>
/// <param name="Nearness">The likelihood that they meet without help, compared with other pairs who have not met.</param>
/// <param name="OtherLanguage">1 if the program addresses them in different languages.</param>
/// <param name="Record">Results of their own introductions, compared with others here.</param>
internal readonly record struct Signals(
    double Need,
    double Mutual,
    double SameProfession,
    double Distance,
    double Together,
    double Common,
    double Standing,
    double Nearness,
    double OtherLanguage,
    double Record
)
{
    public double[] Values => [Need, Mutual, SameProfession, Distance, Together, Common, Standing, Nearness, OtherLanguage, Record];
}

/// <summary>An earlier pair and its outcome.</summary>
/// <param name="Both">True if both said yes.</param>
/// <param name="Useful">True if it was useful; null if they have not met or not reported.</param>
internal sealed record Lesson(Signals Signals, bool Both, bool? Useful);
