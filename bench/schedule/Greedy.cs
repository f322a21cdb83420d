using Juluo.Timetables;

namespace Juluo.Schedule.Bench;

/// <summary>The peer: the talks with most clashes first, each at the place that adds least to the same cost.</summary>
internal static class Greedy
{
    internal static Timetable Find(TimetableTask task)
    {
        var places = new TimetablePlace?[task.Submissions.Count];
        var clashes = new long[places.Length];
        foreach (var penalty in task.Penalties.Where(penalty => penalty.Part == TimetablePart.AttendeeSlot))
        {
            clashes[penalty.First] += penalty.Cost;
            clashes[penalty.Second] += penalty.Cost;
        }
        var free = task
            .Sessions.Select(session => Enumerable.Range(0, task.Rooms.Count).Select(_ => new bool[session.Slots]).ToArray())
            .ToArray();
        foreach (var talk in Enumerable.Range(0, places.Length).OrderByDescending(talk => clashes[talk]))
        {
            var length = task.Submissions[talk].Slots;
            places[talk] = Places(task, length)
                .Where(place => !free[place.Session][place.Room].AsSpan(place.Slot, length).Contains(true))
                .Select(place => (TimetablePlace?)place)
                .MinBy(place =>
                {
                    places[talk] = place;
                    return Timetable.CostOf(task, places).Total;
                });
            if (places[talk] is { } taken)
                free[taken.Session][taken.Room].AsSpan(taken.Slot, length).Fill(true);
        }
        return Timetable.Of(task, places);
    }

    private static IEnumerable<TimetablePlace> Places(TimetableTask task, int length) =>
        from session in Enumerable.Range(0, task.Sessions.Count)
        from room in Enumerable.Range(0, task.Rooms.Count)
        from slot in Enumerable.Range(0, Math.Max(0, task.Sessions[session].Slots - length + 1))
        select new TimetablePlace(session, room, slot);
}
