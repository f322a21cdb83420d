namespace Juluo.Circles;

/// <summary>Permissions of a person in a circle: from their role in it, not from their role in the community.</summary>
/// <param name="Join">The person may join at once.</param>
/// <param name="Ask">The person may ask to join.</param>
/// <param name="TakePart">The person may propose agenda items and decisions, and vote.</param>
/// <param name="Keep">The person may write minutes and record attendance.</param>
/// <param name="Coordinate">The person may admit and appoint people, call meetings, and open ballots: a coordinator, or each member of a private circle without one, since no one outside knows the circle.</param>
/// <param name="Reopen">The person may reopen the circle after it was closed.</param>
public sealed record CircleRights(bool Join, bool Ask, bool Leave, bool TakePart, bool Keep, bool Coordinate, bool Reopen)
{
    public const string Found = "circles.found";

    /// <summary>The permission to take part in circles, except for voting; the role in each circle decides on details. People who are paused lack it and can only read.</summary>
    public const string TakePartIn = "circles.take-part";

    public const string Vote = "circles.vote";

    /// <summary>The permission to step in for a public circle that has lost its coordinator.</summary>
    public const string Manage = "circles.manage";

    public static CircleRights Of(Circle circle, Caller caller)
    {
        var rights = Of(circle, caller.May(Manage) && !circle.Private);
        return caller.May(TakePartIn) ? rights : LookOn with { Leave = rights.Leave };
    }

    private static CircleRights LookOn => new(false, false, false, false, false, false, false);

    internal static CircleRights Of(Circle circle, bool manages)
    {
        var going = circle.ClosedAt is null;
        var within = circle.Mine is not null;
        var coordinates = circle.Mine == CirclePart.Coordinator || (within && circle is { Private: true, Coordinated: false }) || manages;
        return new(
            Join: going && !within && circle.Entry == CircleEntry.Open,
            Ask: going && !within && !circle.Asked && circle.Entry == CircleEntry.Request,
            Leave: within || circle.Asked,
            TakePart: going && within,
            Keep: going && (coordinates || circle.Mine == CirclePart.Secretary),
            Coordinate: going && coordinates,
            Reopen: !going && coordinates
        );
    }
}
