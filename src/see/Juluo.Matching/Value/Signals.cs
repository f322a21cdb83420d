namespace Juluo.Matching;

/// <summary>
/// What is known of a pair before it is introduced, the same seen from either side; each number is about −1 … 1, and 0 where nothing is known or may be used. From these, and from what became
/// of earlier pairs, it is learnt what counts in this community.
/// </summary>
/// <param name="Need">How well a need of one meets an offer of the other (<see cref="Fits.Both"/>), less ½.</param>
/// <param name="Mutual">The same for the worse of the two directions.</param>
/// <param name="SameTrade">1 for two of one trade.</param>
/// <param name="Distance">How near their trades are to the distance at which people have most to give each other, less ½.</param>
/// <param name="Together">Days of the last 28 in one zone, on a scale of logarithms: 1 for six.</param>
/// <param name="Common">People whom both know, on a scale of logarithms: 1 for five.</param>
/// <param name="Standing">How many people the two know, compared with others here.</param>
/// <param name="Nearness">How likely they are to meet by themselves, compared with others who have not met.</param>
/// <param name="OtherLanguage">1 when the program speaks to them in different languages.</param>
/// <param name="Record">How their own introductions ended, compared with others here.</param>
internal readonly record struct Signals(
    double Need,
    double Mutual,
    double SameTrade,
    double Distance,
    double Together,
    double Common,
    double Standing,
    double Nearness,
    double OtherLanguage,
    double Record
)
{
    public double[] Values => [Need, Mutual, SameTrade, Distance, Together, Common, Standing, Nearness, OtherLanguage, Record];
}

/// <summary>An earlier pair and what became of it.</summary>
/// <param name="Both">Whether both said yes.</param>
/// <param name="Useful">Whether it was of use; null: they have not met, or not said.</param>
internal sealed record Lesson(Signals Signals, bool Both, bool? Useful);
