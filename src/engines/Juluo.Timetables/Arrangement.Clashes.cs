namespace Juluo.Timetables;

internal sealed partial class Arrangement
{
    /// <summary>Lists every entry of the cost, by part.</summary>
    internal IEnumerable<TimetableClash> Clashes() =>
        task
            .Penalties.Where(penalty => penalty.Cost > 0)
            .SelectMany(Of)
            .Concat(TrackTotals())
            .Concat(OutOfOrder())
            .OrderBy(clash => clash.Part);

    private IEnumerable<TimetableClash> Of(TimetablePenalty penalty) =>
        penalty.Part switch
        {
            TimetablePart.TrackSession => from room in Enumerable.Range(0, task.Rooms.Count)
            where tracks[penalty.Second, room].Contains(penalty.First)
            select new TimetableClash(penalty.Part, penalty.Cost, Track: penalty.First, Session: penalty.Second, Room: room),
            TimetablePart.TrackRoom => from session in Enumerable.Range(0, task.Sessions.Count)
            where tracks[session, penalty.Second].Contains(penalty.First)
            select new TimetableClash(penalty.Part, penalty.Cost, Track: penalty.First, Session: session, Room: penalty.Second),
            TimetablePart.SessionRoom when Used[penalty.First, penalty.Second] =>
            [
                new(penalty.Part, penalty.Cost, Session: penalty.First, Room: penalty.Second),
            ],
            TimetablePart.SimilarTracks or TimetablePart.ChairSession => TwoTracks(penalty),
            TimetablePart.TimeZone
            or TimetablePart.SubmissionSession when places[penalty.First] is { } at && at.Session == penalty.Second =>
            [
                new(penalty.Part, penalty.Cost, penalty.First, Session: at.Session),
            ],
            TimetablePart.SubmissionRoom when places[penalty.First] is { } at && at.Room == penalty.Second =>
            [
                new(penalty.Part, penalty.Cost, penalty.First, Session: at.Session, Room: at.Room),
            ],
            TimetablePart.SpeakerSession or TimetablePart.AttendeeSession or TimetablePart.SpeakerSlot or TimetablePart.AttendeeSlot =>
                TwoSubmissions(penalty),
            _ => [],
        };

    private IEnumerable<TimetableClash> TwoTracks(TimetablePenalty penalty)
    {
        for (var session = 0; session < task.Sessions.Count; session++)
        for (var room = 0; room < task.Rooms.Count; room++)
        for (var other = 0; other < task.Rooms.Count; other++)
        {
            if (room != other && tracks[session, room].Contains(penalty.First) && tracks[session, other].Contains(penalty.Second))
                yield return new(
                    penalty.Part,
                    penalty.Cost,
                    Track: penalty.First,
                    OtherTrack: penalty.Second,
                    Session: session,
                    Room: room
                );
        }
    }

    private IEnumerable<TimetableClash> TwoSubmissions(TimetablePenalty penalty)
    {
        var (first, second) = (penalty.First, penalty.Second);
        if (places[first] is not { } at || places[second] is not { } other || at.Session != other.Session || at.Room == other.Room)
            yield break;
        var clash = new TimetableClash(penalty.Part, penalty.Cost, first, second, Session: at.Session, Room: at.Room);
        if (penalty.Part is TimetablePart.SpeakerSession or TimetablePart.AttendeeSession)
        {
            yield return clash;
            yield break;
        }
        for (var shared = 0; shared < Shared(first, at, second, other); shared++)
            yield return clash with
            {
                Slot = Math.Max(at.Slot, other.Slot) + shared,
            };
    }

    private IEnumerable<TimetableClash> TrackTotals()
    {
        for (var track = 0; track < task.Tracks.Count; track++)
        {
            (int Session, int Room)[] blocks =
            [
                .. from session in Enumerable.Range(0, task.Sessions.Count)
                from room in Enumerable.Range(0, task.Rooms.Count)
                where tracks[session, room].Contains(track)
                select (session, room),
            ];
            if (task.TrackRoomsCost > 0)
            {
                foreach (var room in blocks.Select(block => block.Room).Distinct().Skip(1))
                    yield return new(TimetablePart.TrackRooms, task.TrackRoomsCost, Track: track, Room: room);
            }
            foreach (var session in blocks.GroupBy(block => block.Session))
            {
                if (task.ParallelTracksCost == 0)
                    break;
                foreach (var (_, room) in session.Skip(1))
                    yield return new(TimetablePart.ParallelTracks, task.ParallelTracksCost, Track: track, Session: session.Key, Room: room);
            }
            int[] sessions = [.. blocks.Select(block => block.Session).Distinct()];
            if (task.ScatteredTracksCost > 0 && sessions.Length > 0 && sessions[^1] - sessions[0] >= sessions.Length)
                yield return new(TimetablePart.ScatteredTracks, task.ScatteredTracksCost, Track: track);
        }
    }

    private IEnumerable<TimetableClash> OutOfOrder()
    {
        if (task.OrderCost == 0)
            yield break;
        foreach (
            var track in Placed()
                .Where(entry => task.Submissions[entry.Submission].Track is not null)
                .GroupBy(entry => task.Submissions[entry.Submission].Track)
        )
        {
            var ranked = track.OrderBy(entry => (entry.Place.Session, entry.Place.Room, entry.Place.Slot)).ToArray();
            foreach (var (rank, (submission, place)) in ranked.Index())
            {
                if (task.Submissions[submission].Order is > 0 and var order && order != rank + 1)
                    yield return new(
                        TimetablePart.Order,
                        task.OrderCost,
                        submission,
                        Track: track.Key,
                        Session: place.Session,
                        Slot: place.Slot
                    );
            }
            foreach (var (rank, (a, at)) in ranked.Index())
            foreach (var (b, other) in ranked[(rank + 1)..])
            {
                if (
                    at.Session != other.Session
                    || at.Room == other.Room
                    || task.Submissions[a].Order == 0
                    || task.Submissions[b].Order == 0
                )
                    continue;
                for (var shared = 0; shared < Shared(a, at, b, other); shared++)
                    yield return new(
                        TimetablePart.Order,
                        task.OrderCost,
                        a,
                        b,
                        track.Key,
                        Session: at.Session,
                        Slot: Math.Max(at.Slot, other.Slot) + shared
                    );
            }
        }
    }
}
