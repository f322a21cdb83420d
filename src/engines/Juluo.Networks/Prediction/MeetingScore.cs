namespace Juluo.Networks.Prediction;

/// <summary>Likelihood that two people meet, compared with other pairs, and the reasons: natural logarithms that add up.</summary>
/// <param name="A">One of the two.</param>
/// <param name="B">The other.</param>
/// <param name="Groups">See <see cref="MeetingTerm.Groups"/>.</param>
/// <param name="Circles">See <see cref="MeetingTerm.Circles"/>.</param>
/// <param name="Acquaintances">See <see cref="MeetingTerm.Acquaintances"/>.</param>
/// <param name="SharedContacts">See <see cref="MeetingTerm.SharedContacts"/>.</param>
/// <param name="Attendance">See <see cref="MeetingTerm.Attendance"/>.</param>
/// <param name="NewContacts">See <see cref="MeetingTerm.NewContacts"/>.</param>
/// <param name="Newness">See <see cref="MeetingTerm.Newness"/>.</param>
public readonly record struct MeetingScore(
    int A,
    int B,
    double Groups,
    double Circles,
    double Acquaintances,
    double SharedContacts,
    double Attendance,
    double NewContacts,
    double Newness
)
{
    /// <summary>The score: the sum of the terms. Only differences between pairs of one forecast are meaningful.</summary>
    public double Total => Groups + Circles + Acquaintances + SharedContacts + Attendance + NewContacts + Newness;

    /// <summary>Returns one term by name.</summary>
    public double this[MeetingTerm term] =>
        term switch
        {
            MeetingTerm.Groups => Groups,
            MeetingTerm.Circles => Circles,
            MeetingTerm.Acquaintances => Acquaintances,
            MeetingTerm.SharedContacts => SharedContacts,
            MeetingTerm.Attendance => Attendance,
            MeetingTerm.NewContacts => NewContacts,
            MeetingTerm.Newness => Newness,
            _ => throw new ArgumentOutOfRangeException(nameof(term), term, "There is no such term."),
        };
}
