using Juluo.Timetables;
using static Juluo.Schedule.Bench.CoSPLib.Sheets;

namespace Juluo.Schedule.Bench.CoSPLib;

/// <summary>
/// An instance of CoSPLib (Kheiri, Pylyavskyy and Jacko 2025) as a task. The format is described in the library's README. Everything that is not understood is refused by
/// name.
/// </summary>
internal sealed partial class Instance
{
    private const int FirstPenaltyColumn = 7;
    private readonly Sheets file;
    private readonly Dictionary<string, long> weights = [];
    private readonly List<TimetablePenalty> penalties = [];
    private readonly string[] sessions;
    private readonly string[] rooms;
    private readonly string[] tracks;
    private readonly string[] submissions;

    private Instance(string path)
    {
        file = new(path);
        (sessions, rooms, tracks, submissions) = (Names("sessions"), Names("rooms"), Names("tracks"), Names("submissions"));
        ReadWeights();
    }

    /// <summary>Reads an instance.</summary>
    /// <exception cref="InvalidDataException">Something in the file is missing or not understood.</exception>
    internal static TimetableTask Read(string path) => new Instance(path).Task();

    private TimetableTask Task()
    {
        Matrix("tracks_sessions|penalty", TimetablePart.TrackSession, tracks, sessions, "Tracks_Sessions|Penalty:");
        Matrix("tracks_rooms|penalty", TimetablePart.TrackRoom, tracks, rooms, "Tracks_Rooms|Penalty:");
        Matrix("sessions_rooms|penalty", TimetablePart.SessionRoom, sessions, rooms, "Sessions_Rooms|Penalty:");
        Matrix("similar tracks", TimetablePart.SimilarTracks, tracks, tracks, "Similar Tracks:");
        OfSubmissions();
        Zones();
        Conflicts();
        var rows = file["submissions"];
        return new(
            [.. file["sessions"].Skip(1).Select(row => new TimetableSession(Text(row[0]), (int)Number(row[1], "Slots")))],
            rooms,
            tracks,
            [
                .. rows.Skip(1)
                    .Select(row => new TimetableSubmission(
                        Text(row[0]),
                        (int)Number(row[2], "Required Timeslots"),
                        IndexOf(tracks, Text(row[1]), "track"),
                        (int)Number(row[3], "Order")
                    )),
            ],
            penalties
        )
        {
            OneTrackPerBlock = true,
            TrackRoomsCost = weights["Number of Rooms per Track:"],
            ParallelTracksCost = weights["Parallel Tracks:"],
            ScatteredTracksCost = weights["Consecutive Tracks:"],
            OrderCost = weights["Submissions Order:"],
        };
    }

    private void ReadWeights()
    {
        string[] known =
        [
            "Tracks_Sessions|Penalty:",
            "Tracks_Rooms|Penalty:",
            "Sessions_Rooms|Penalty:",
            "Similar Tracks:",
            "Number of Rooms per Track:",
            "Parallel Tracks:",
            "Consecutive Tracks:",
            "Submissions_Timezones:",
            "Submissions Order:",
            "Submissions_Sessions|Penalty:",
            "Submissions_Rooms|Penalty:",
            "Presenters Conflicts:",
            "Attendees Conflicts:",
            "Chairs Conflicts:",
            "Presenters Conflicts Timeslot Level:",
            "Attendees Conflicts Timeslot Level:",
        ];
        foreach (var row in file.All("parameters").Skip(1))
        {
            var name = Text(row.ElementAtOrDefault(3));
            if (name.Length == 0)
                continue;
            if (!known.Contains(name))
                throw new InvalidDataException($"Parameter {name} is not understood.");
            weights[name] = Number(row.ElementAtOrDefault(4), name);
        }
        if (known.FirstOrDefault(name => !weights.ContainsKey(name)) is { } missing)
            throw new InvalidDataException($"Parameter {missing} is missing.");
    }

    /// <summary>Reads a sheet of penalties, whose rows and columns are named. Of two similar tracks, the upper triangle counts.</summary>
    private void Matrix(string sheet, TimetablePart part, string[] rowNames, string[] columnNames, string weight)
    {
        var rows = file[sheet];
        if (rows.Length - 1 != rowNames.Length)
            throw new InvalidDataException($"Sheet {sheet} has {rows.Length - 1} rows instead of {rowNames.Length}.");
        var columns = columnNames.Select((_, at) => IndexOf(columnNames, Text(rows[0].ElementAtOrDefault(at + 1)), sheet)).ToArray();
        var symmetric = part == TimetablePart.SimilarTracks;
        foreach (var (at, row) in rows.Skip(1).Index())
        {
            var first = IndexOf(rowNames, Text(row[0]), sheet);
            for (var column = symmetric ? at + 1 : 0; column < columns.Length; column++)
                Add(part, first, columns[column], Number(row.ElementAtOrDefault(column + 1), sheet), weight);
        }
    }

    private void OfSubmissions()
    {
        var rows = file["submissions"];
        string[] names = [.. rows[0].Skip(FirstPenaltyColumn).Select(Text).Take(sessions.Length + rooms.Length)];
        for (var column = 0; column < names.Length; column++)
        {
            var ofSession = column < sessions.Length;
            var (part, list, weight) = ofSession
                ? (TimetablePart.SubmissionSession, sessions, "Submissions_Sessions|Penalty:")
                : (TimetablePart.SubmissionRoom, rooms, "Submissions_Rooms|Penalty:");
            var second = IndexOf(list, names[column], "submissions");
            foreach (var (at, row) in rows.Skip(1).Index())
                // Each slot of a submission pays.
                Add(
                    part,
                    at,
                    second,
                    Number(row.ElementAtOrDefault(FirstPenaltyColumn + column), names[column]) * Number(row[2], "Required Timeslots"),
                    weight
                );
        }
    }

    private void Add(TimetablePart part, int first, int second, long penalty, string weight)
    {
        if (penalty != 0 && weights[weight] != 0)
            penalties.Add(new(part, first, second, penalty * weights[weight]));
    }

    private string[] Names(string sheet)
    {
        string[] names = [.. file[sheet].Skip(1).Select(row => Text(row[0]))];
        return names.Length == names.Distinct().Count() ? names : throw new InvalidDataException($"Sheet {sheet} has a name twice.");
    }

    private static int IndexOf(string[] names, string name, string where) =>
        Array.IndexOf(names, name) is >= 0 and var at ? at : throw new InvalidDataException($"Sheet or column {where}: {name} is unknown.");
}
