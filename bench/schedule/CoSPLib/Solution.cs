using Juluo.Timetables;

namespace Juluo.Schedule.Bench.CoSPLib;

/// <summary>A published timetable: a sheet with the track of each block, an empty row, and a row of submissions for each slot.</summary>
internal static class Solution
{
    /// <summary>Returns the place of each submission, and how many blocks have a track but no submission.</summary>
    internal static (TimetablePlace?[] Places, int EmptyBlocks) Read(string path, TimetableTask task)
    {
        var file = new Sheets(path);
        var rows = file.All(file.First!);
        var places = new TimetablePlace?[task.Submissions.Count];
        var names = task.Submissions.Select((submission, at) => (submission.Name, at)).ToDictionary(entry => entry.Name, entry => entry.at);
        var used = new HashSet<(int, int)>();
        var row = task.Sessions.Count + 2;
        foreach (var (session, times) in task.Sessions.Index())
            for (var slot = 0; slot < times.Slots; slot++, row++)
            for (var room = 0; room < task.Rooms.Count; room++)
            {
                var name = Sheets.Text(rows[row].ElementAtOrDefault(room + 1));
                if (name.Length == 0)
                    continue;
                used.Add((session, room));
                places[names[name]] ??= new(session, room, slot);
            }
        var empty = task
            .Sessions.Index()
            .Sum(session =>
                task.Rooms.Index()
                    .Count(room =>
                        Sheets.Text(rows[session.Index + 1].ElementAtOrDefault(room.Index + 1)).Length > 0
                        && !used.Contains((session.Index, room.Index))
                    )
            );
        return (places, empty);
    }
}
