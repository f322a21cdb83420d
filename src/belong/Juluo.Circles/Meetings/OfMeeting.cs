namespace Juluo.Circles;

/// <summary>The meeting that a page and its widgets are about, as the caller stands to its circle.</summary>
/// <param name="People">How many are of the circle.</param>
public sealed record OfMeeting(Meeting Meeting, CircleRights Rights, int People)
{
    /// <summary>The dashboard of a meeting's page, at <c>/meetings/{id}</c>: what other modules have of it. Its widgets take <see cref="OfMeeting"/>.</summary>
    public const string Dashboard = "meeting";
}
