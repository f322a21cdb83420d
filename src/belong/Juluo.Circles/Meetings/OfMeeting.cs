namespace Juluo.Circles;

/// <summary>Parameter of a meeting's page and widgets: the meeting and the caller's permissions in its circle.</summary>
/// <param name="People">The number of members of the circle.</param>
public sealed record OfMeeting(Meeting Meeting, CircleRights Rights, int People)
{
    /// <summary>The dashboard of a meeting's page, at <c>/meetings/{id}</c>, to which other modules add. Its widgets take <see cref="OfMeeting"/>.</summary>
    public const string Dashboard = "meeting";
}
