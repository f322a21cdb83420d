namespace Juluo.Timetables.Talks;

/// <summary>A conference of talks that people have starred. Talks of several tracks may share a room, and talks need no track.</summary>
/// <param name="Talks">Everything to schedule.</param>
/// <param name="Sessions">Blocks of time between breaks, the same in all rooms, in the order of time.</param>
/// <param name="Rooms">The rooms.</param>
/// <param name="Stars">For each person, the indices of the talks that they want to hear.</param>
public sealed record TalkPlan(
    IReadOnlyList<Talk> Talks,
    IReadOnlyList<TimetableSession> Sessions,
    IReadOnlyList<TalkRoom> Rooms,
    IReadOnlyList<IReadOnlyList<int>> Stars
)
{
    /// <summary>Costs of what goes wrong.</summary>
    public TalkCosts Costs { get; init; } = new();

    /// <summary>Rooms that cannot be used in a session.</summary>
    public IReadOnlyList<(int Session, int Room)> Closed { get; init; } = [];

    /// <summary>
    /// Returns the task; talks, sessions and rooms keep their indices, and tracks are in the order in which talks first name them. Stars become
    /// <see cref="TimetablePart.AttendeeSlot"/>, seats <see cref="TimetablePart.SubmissionRoom"/>, speakers <see cref="TimetablePart.SpeakerSlot"/>, and absences
    /// <see cref="TimetablePart.SubmissionSession"/>. O(stars of a person², summed over people; talks²).
    /// </summary>
    /// <exception cref="InvalidOperationException">A person starred a talk that does not exist.</exception>
    public TimetableTask ToTask()
    {
        string[] tracks = [.. Talks.Select(talk => talk.Track).OfType<string>().Distinct()];
        return new(
            Sessions,
            [.. Rooms.Select(room => room.Name)],
            tracks,
            [
                .. Talks.Select(talk => new TimetableSubmission(
                    talk.Name,
                    talk.Slots,
                    talk.Track is null ? null : Array.IndexOf(tracks, talk.Track),
                    Fixed: talk.Fixed
                )),
            ],
            [.. Clashes(), .. Seats(), .. Speakers(), .. Absences()]
        )
        {
            Closed = Closed,
            ParallelTracksCost = Costs.ParallelTrack,
            TrackRoomsCost = Costs.TrackRoom,
        };
    }

    private IEnumerable<TimetablePenalty> Clashes()
    {
        var pairs = new SortedDictionary<(int, int), long>();
        foreach (var list in Stars)
        {
            int[] starred = [.. list.Distinct().Order()];
            foreach (var (rank, first) in starred.Index())
            {
                if (first < 0 || first >= Talks.Count)
                    throw new InvalidOperationException($"A person starred talk {first}, which does not exist.");
                foreach (var second in starred[(rank + 1)..])
                    pairs[(first, second)] = pairs.GetValueOrDefault((first, second)) + 1;
            }
        }
        return pairs.Select(pair => new TimetablePenalty(
            TimetablePart.AttendeeSlot,
            pair.Key.Item1,
            pair.Key.Item2,
            pair.Value * Costs.Star
        ));
    }

    private IEnumerable<TimetablePenalty> Seats()
    {
        var starred = new long[Talks.Count];
        foreach (var talk in Stars.SelectMany(list => list.Distinct()))
            starred[talk]++;
        return from talk in Enumerable.Range(0, Talks.Count)
            from room in Enumerable.Range(0, Rooms.Count)
            let standing = (Talks[talk].Audience ?? starred[talk]) - Rooms[room].Capacity
            where standing > 0
            select new TimetablePenalty(TimetablePart.SubmissionRoom, talk, room, standing * Costs.Crowd);
    }

    private IEnumerable<TimetablePenalty> Speakers() =>
        from first in Enumerable.Range(0, Talks.Count)
        from second in Enumerable.Range(first + 1, Talks.Count - first - 1)
        where Talks[first].Speakers.Intersect(Talks[second].Speakers).Any()
        select new TimetablePenalty(TimetablePart.SpeakerSlot, first, second, Costs.Speaker);

    private IEnumerable<TimetablePenalty> Absences() =>
        from talk in Enumerable.Range(0, Talks.Count)
        from session in Talks[talk].Away.Distinct()
        select new TimetablePenalty(TimetablePart.SubmissionSession, talk, session, Costs.Away);
}
