namespace Juluo.Timetables.Tests;

/// <summary>Small conferences with every part of the cost.</summary>
internal static class RandomTasks
{
    internal static TimetableTask Of(Random chance, int most, bool oneTrack)
    {
        TimetableSession[] sessions =
        [
            .. Enumerable.Range(0, chance.Next(1, 4)).Select(at => new TimetableSession($"session {at}", chance.Next(1, 4))),
        ];
        string[] rooms = [.. Enumerable.Range(0, chance.Next(1, 4)).Select(at => $"room {at}")];
        string[] tracks = [.. Enumerable.Range(0, chance.Next(1, 4)).Select(at => $"track {at}")];
        var submissions = Enumerable
            .Range(0, chance.Next(0, most + 1))
            .Select(at => new TimetableSubmission(
                $"submission {at}",
                chance.Next(4) == 0 ? 2 : 1,
                oneTrack || chance.Next(4) > 0 ? chance.Next(tracks.Length) : null,
                chance.Next(3) == 0 ? chance.Next(1, 4) : 0
            ))
            .ToArray();
        var penalties = new List<TimetablePenalty>();
        void Some(TimetablePart part, int first, int second, bool apart)
        {
            for (var number = 0; number < 4 && first > 0 && second > 0; number++)
            {
                var (a, b) = (chance.Next(first), chance.Next(second));
                if (!apart || a != b)
                    penalties.Add(new(part, a, b, chance.Next(0, 20)));
            }
        }
        var (s, r, t, n) = (sessions.Length, rooms.Length, tracks.Length, submissions.Length);
        Some(TimetablePart.TrackSession, t, s, false);
        Some(TimetablePart.TrackRoom, t, r, false);
        Some(TimetablePart.SessionRoom, s, r, false);
        Some(TimetablePart.SimilarTracks, t, t, true);
        Some(TimetablePart.ChairSession, t, t, true);
        Some(TimetablePart.TimeZone, n, s, false);
        Some(TimetablePart.SubmissionSession, n, s, false);
        Some(TimetablePart.SubmissionRoom, n, r, false);
        foreach (
            var part in (TimetablePart[])
                [TimetablePart.SpeakerSession, TimetablePart.AttendeeSession, TimetablePart.SpeakerSlot, TimetablePart.AttendeeSlot]
        )
            Some(part, n, n, true);
        return new(sessions, rooms, tracks, submissions, penalties)
        {
            OneTrackPerBlock = oneTrack,
            TrackRoomsCost = chance.Next(0, 9),
            ParallelTracksCost = chance.Next(0, 9),
            ScatteredTracksCost = chance.Next(0, 9),
            OrderCost = chance.Next(0, 9),
            Closed = chance.Next(3) == 0 ? [(chance.Next(s), chance.Next(r))] : [],
        };
    }

    /// <summary>Least cost of a complete timetable, by trying every one; null if there is none.</summary>
    internal static long? Best(TimetableTask task)
    {
        var places = new TimetablePlace?[task.Submissions.Count];
        long? best = null;
        void Place(int at)
        {
            if (at == places.Length)
            {
                var cost = TimetableCosts.Naive(task, places);
                best = best < cost ? best : cost;
                return;
            }
            foreach (var place in Places(task, at).Where(place => IsFree(task, places, at, place)))
            {
                places[at] = place;
                Place(at + 1);
            }
            places[at] = null;
        }
        Place(0);
        return best;
    }

    internal static IEnumerable<TimetablePlace> Places(TimetableTask task, int submission) =>
        from session in Enumerable.Range(0, task.Sessions.Count)
        from room in Enumerable.Range(0, task.Rooms.Count)
        where !task.Closed.Contains((session, room))
        from slot in Enumerable.Range(0, Math.Max(0, task.Sessions[session].Slots - task.Submissions[submission].Slots + 1))
        let place = new TimetablePlace(session, room, slot)
        where task.Submissions[submission].Fixed is not { } there || there == place
        select place;

    private static bool IsFree(TimetableTask task, TimetablePlace?[] places, int at, TimetablePlace place)
    {
        for (var other = 0; other < at; other++)
        {
            if (places[other] is not { } taken || taken.Session != place.Session || taken.Room != place.Room)
                continue;
            if (task.OneTrackPerBlock && task.Submissions[other].Track != task.Submissions[at].Track)
                return false;
            if (taken.Slot < place.Slot + task.Submissions[at].Slots && place.Slot < taken.Slot + task.Submissions[other].Slots)
                return false;
        }
        return true;
    }
}
