namespace Juluo.Collaborations;

/// <summary>Evaluates the course of the roles. Pure.</summary>
internal static class RoleHistory
{
    // A fifth of the distance between two roles; smaller shifts are within the difference between two assessors.
    private const double Notable = 0.2;

    /// <summary>Compares the first assessment that contains a role with the last; assessments must be in order of day. A shift below 0.2 counts as steady.</summary>
    public static RoleShift Shift(IReadOnlyList<RolePicture> history)
    {
        var centres = history.Select(p => p.Centre).OfType<double>().ToList();
        if (centres.Count < 2)
            return RoleShift.Unknown;
        var moved = centres[^1] - centres[0];
        return moved >= Notable ? RoleShift.TowardsInitiating
            : moved <= -Notable ? RoleShift.TowardsImplementing
            : RoleShift.Steady;
    }
}
