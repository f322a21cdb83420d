namespace Juluo.Timetables;

/// <summary>
/// Evaluates an arrangement straight from the definitions of its parts, without the tables of the search, so that each can be tested against the other.
/// </summary>
internal sealed partial class Arrangement
{
    private readonly TimetableTask task;
    private readonly IReadOnlyList<TimetablePlace?> given;
    private readonly TimetablePlace?[] places; // null if the given place does not exist
    private readonly SortedSet<int>[,] tracks; // by session and room

    internal Arrangement(TimetableTask task, IReadOnlyList<TimetablePlace?> given)
    {
        (this.task, this.given) = (task, given);
        places = [.. given.Select((place, at) => place is { } some && Exists(at, some) ? place : null)];
        tracks = new SortedSet<int>[task.Sessions.Count, task.Rooms.Count];
        Used = new bool[task.Sessions.Count, task.Rooms.Count];
        for (var session = 0; session < task.Sessions.Count; session++)
        for (var room = 0; room < task.Rooms.Count; room++)
            tracks[session, room] = [];
        foreach (var (at, place) in Placed())
        {
            Used[place.Session, place.Room] = true;
            if (task.Submissions[at].Track is { } track)
                tracks[place.Session, place.Room].Add(track);
        }
    }

    private bool[,] Used { get; }

    internal IEnumerable<TimetableFault> Faults()
    {
        var closed = task.Closed.ToHashSet();
        foreach (var (at, submission) in task.Submissions.Index())
        {
            if (given[at] is null)
                yield return new(TimetableFaultKind.Unplaced, $"{submission.Name} has no place.", at);
            else if (places[at] is not { } place)
                yield return new(TimetableFaultKind.Outside, $"{submission.Name} is at {given[at]}, where it does not fit.", at);
            else if (closed.Contains((place.Session, place.Room)))
                yield return new(TimetableFaultKind.ClosedRoom, $"{submission.Name} is in a room that is closed.", at);
            if (submission.Fixed is { } there && given[at] != there)
                yield return new(TimetableFaultKind.MovedFixed, $"{submission.Name} is not where it is fixed.", at);
        }
        foreach (var block in Placed().GroupBy(entry => (entry.Place.Session, entry.Place.Room)))
        {
            var members = block.ToArray();
            foreach (var (index, (a, at)) in members.Index())
            foreach (var (b, other) in members[(index + 1)..])
            {
                if (Shared(a, at, b, other) > 0)
                    yield return new(TimetableFaultKind.SameRoom, $"{Name(a)} and {Name(b)} are in one room at the same time.", a, b);
                if (task.OneTrackPerBlock && task.Submissions[a].Track != task.Submissions[b].Track)
                    yield return new(TimetableFaultKind.TwoTracks, $"{Name(a)} and {Name(b)} are in one block but in two tracks.", a, b);
            }
        }
    }

    private IEnumerable<(int Submission, TimetablePlace Place)> Placed() =>
        places.Index().Where(entry => entry.Item is not null).Select(entry => (entry.Index, entry.Item!.Value));

    /// <summary>Number of slots that two submissions in one session have in common.</summary>
    private int Shared(int a, TimetablePlace at, int b, TimetablePlace other) =>
        Math.Min(at.Slot + task.Submissions[a].Slots, other.Slot + task.Submissions[b].Slots) - Math.Max(at.Slot, other.Slot);

    private bool Exists(int submission, TimetablePlace place) =>
        place is { Session: >= 0, Room: >= 0, Slot: >= 0 }
        && place.Session < task.Sessions.Count
        && place.Room < task.Rooms.Count
        && place.Slot <= task.Sessions[place.Session].Slots - task.Submissions[submission].Slots;

    private string Name(int submission) => task.Submissions[submission].Name;
}
