namespace Juluo.Timetables.Tests;

/// <summary>The cost by the words of its definitions, slot by slot and without any of the engine's code.</summary>
internal static class TimetableCosts
{
    internal static long Naive(TimetableTask task, IReadOnlyList<TimetablePlace?> places)
    {
        var grid = new Dictionary<(int Session, int Room, int Slot), int>();
        foreach (var (at, place) in places.Index())
            for (var slot = 0; place is { } some && slot < task.Submissions[at].Slots; slot++)
                grid[(some.Session, some.Room, some.Slot + slot)] = at;
        var blocks = grid.GroupBy(cell => (cell.Key.Session, cell.Key.Room))
            .ToDictionary(block => block.Key, block => block.Select(cell => cell.Value).ToHashSet());
        HashSet<int> Tracks((int, int) block) => [.. blocks[block].Select(s => task.Submissions[s].Track).OfType<int>()];
        bool Placed(int submission, Func<TimetablePlace, bool> where) => places[submission] is { } place && where(place);
        long cost = 0;
        foreach (var (part, a, b, each) in task.Penalties)
            cost +=
                each
                * part switch
                {
                    TimetablePart.TrackSession => blocks.Keys.Count(block => block.Session == b && Tracks(block).Contains(a)),
                    TimetablePart.TrackRoom => blocks.Keys.Count(block => block.Room == b && Tracks(block).Contains(a)),
                    TimetablePart.SessionRoom => blocks.ContainsKey((a, b)) ? 1 : 0,
                    TimetablePart.SimilarTracks or TimetablePart.ChairSession => blocks.Keys.Sum(one =>
                        blocks.Keys.Count(other =>
                            one.Session == other.Session && one.Room != other.Room && Tracks(one).Contains(a) && Tracks(other).Contains(b)
                        )
                    ),
                    TimetablePart.TimeZone or TimetablePart.SubmissionSession => Placed(a, place => place.Session == b) ? 1 : 0,
                    TimetablePart.SubmissionRoom => Placed(a, place => place.Room == b) ? 1 : 0,
                    TimetablePart.SpeakerSession or TimetablePart.AttendeeSession => blocks.Any(one =>
                        one.Value.Contains(a)
                        && blocks.Any(other =>
                            other.Key.Session == one.Key.Session && other.Key.Room != one.Key.Room && other.Value.Contains(b)
                        )
                    )
                        ? 1
                        : 0,
                    _ => grid.Count(one =>
                        one.Value == a
                        && grid.Any(other =>
                            other.Key.Session == one.Key.Session
                            && other.Key.Slot == one.Key.Slot
                            && other.Key.Room != one.Key.Room
                            && other.Value == b
                        )
                    ),
                };
        for (var track = 0; track < task.Tracks.Count; track++)
        {
            var mine = blocks.Keys.Where(block => Tracks(block).Contains(track)).ToArray();
            if (mine.Length == 0)
                continue;
            int[] sessions = [.. mine.Select(block => block.Session).Distinct().Order()];
            cost += task.TrackRoomsCost * (mine.Select(block => block.Room).Distinct().Count() - 1);
            cost += task.ParallelTracksCost * (mine.Length - sessions.Length);
            cost += sessions.Zip(sessions.Skip(1)).Any(pair => pair.Second != pair.First + 1) ? task.ScatteredTracksCost : 0;
            var cells = grid.Where(cell => task.Submissions[cell.Value].Track == track).OrderBy(cell => cell.Key).ToArray();
            int[] ranked = [.. cells.Select(cell => cell.Value).Distinct()];
            cost +=
                task.OrderCost
                * ranked
                    .Where((submission, rank) => task.Submissions[submission].Order != 0 && task.Submissions[submission].Order != rank + 1)
                    .Count();
            cost +=
                task.OrderCost
                * cells
                    .SelectMany(_ => cells, (one, other) => (one, other))
                    .Count(pair =>
                        pair.one.Key.Session == pair.other.Key.Session
                        && pair.one.Key.Slot == pair.other.Key.Slot
                        && pair.one.Key.Room < pair.other.Key.Room
                        && task.Submissions[pair.one.Value].Order != 0
                        && task.Submissions[pair.other.Value].Order != 0
                    );
        }
        return cost;
    }
}
