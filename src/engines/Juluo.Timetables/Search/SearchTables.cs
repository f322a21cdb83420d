namespace Juluo.Timetables.Search;

/// <summary>A task as arrays. A block is numbered session × rooms + room.</summary>
internal sealed class SearchTables
{
    private const int MostDense = 3000; // submissions with a matrix of pairs: 72 MB

    internal SearchTables(TimetableTask task)
    {
        Task = task;
        (Sessions, Rooms, Tracks, Count) = (task.Sessions.Count, task.Rooms.Count, task.Tracks.Count, task.Submissions.Count);
        Blocks = Sessions * Rooms;
        Length = [.. task.Submissions.Select(submission => submission.Slots)];
        Track = [.. task.Submissions.Select(submission => submission.Track ?? -1)];
        Order = [.. task.Submissions.Select(submission => submission.Order)];
        Fixed = [.. task.Submissions.Select(submission => submission.Fixed is not null)];
        Slots = new int[Blocks];
        SessionOf = new int[Blocks];
        RoomOf = new int[Blocks];
        FirstSlot = new int[Blocks + 1];
        for (var block = 0; block < Blocks; block++)
        {
            (SessionOf[block], RoomOf[block]) = (block / Rooms, block % Rooms);
            Slots[block] = task.Sessions[SessionOf[block]].Slots;
            FirstSlot[block + 1] = FirstSlot[block] + Slots[block];
        }
        IsClosed = new bool[Blocks];
        foreach (var (session, room) in task.Closed)
            IsClosed[(session * Rooms) + room] = true;
        Members = [.. Enumerable.Range(0, Tracks).Select(track => Enumerable.Range(0, Count).Where(s => Track[s] == track).ToArray())];
        IsRanked = [.. Members.Select(members => task.OrderCost > 0 && members.Any(submission => Order[submission] > 0))];
        BlockCost = new long[Blocks];
        TrackCost = new long[Tracks * Blocks];
        PairCost = new long[Tracks * Tracks];
        SessionCost = new long[Count * Sessions];
        RoomCost = new long[Count * Rooms];
        var beside = new Dictionary<(int, int), (long Session, long Slot)>();
        foreach (var penalty in task.Penalties.Where(penalty => penalty.Cost > 0))
            Enter(penalty, beside);
        HasPairs = PairCost.Any(cost => cost > 0);
        SlotCost = Dense(beside);
        Beside = Lists(beside);
        long[] scalars = [task.TrackRoomsCost, task.ParallelTracksCost, task.ScatteredTracksCost, task.OrderCost];
        long[] costs = [.. task.Penalties.Select(penalty => penalty.Cost).Concat(scalars).Where(cost => cost > 0)];
        LeastCost = costs.Length > 0 ? costs.Min() : 1;
        MostCost = costs.Length > 0 ? costs.Max() : 1;
        // More than leaving a submission out can save in practice.
        UnplacedCost = 50 * MostCost;
    }

    internal TimetableTask Task { get; }
    internal int Sessions { get; }
    internal int Rooms { get; }
    internal int Tracks { get; }
    internal int Count { get; }
    internal int Blocks { get; }
    internal int[] Length { get; }
    internal int[] Track { get; }
    internal int[] Order { get; }
    internal bool[] Fixed { get; }
    internal int[] Slots { get; }
    internal int[] SessionOf { get; }
    internal int[] RoomOf { get; }

    /// <summary>Index of a block's first slot in an array of all slots.</summary>
    internal int[] FirstSlot { get; }
    internal bool[] IsClosed { get; }

    /// <summary>Submissions of each track.</summary>
    internal int[][] Members { get; }

    /// <summary>Tracks with a submission whose order matters.</summary>
    internal bool[] IsRanked { get; }

    /// <summary>Cost of using a block.</summary>
    internal long[] BlockCost { get; }

    /// <summary>Cost of a track in a block: track × blocks + block.</summary>
    internal long[] TrackCost { get; }

    /// <summary>Cost of two tracks in two rooms during one session: track × tracks + track.</summary>
    internal long[] PairCost { get; }

    /// <summary>Cost of a submission in a session: submission × sessions + session.</summary>
    internal long[] SessionCost { get; }

    /// <summary>Cost of a submission in a room: submission × rooms + room.</summary>
    internal long[] RoomCost { get; }
    internal bool HasPairs { get; }

    /// <summary>Cost of each slot in common: submission × submissions + submission. Null if few pairs have one; these are then in <see cref="Beside"/>.</summary>
    internal long[]? SlotCost { get; }

    /// <summary>Submissions that should not be given beside each one.</summary>
    internal Neighbour[][] Beside { get; }
    internal long LeastCost { get; }
    internal long MostCost { get; }

    /// <summary>Cost of each slot of a submission without a place.</summary>
    internal long UnplacedCost { get; }

    /// <summary>A look at the other rooms is quicker than one at all neighbours if these are many, as where people starred talks.</summary>
    private long[]? Dense(Dictionary<(int, int), (long Session, long Slot)> beside)
    {
        var pairs = beside.Values.Count(costs => costs.Slot > 0);
        if (Count is 0 or > MostDense || 2L * pairs <= (long)Count * Rooms)
            return null;
        var matrix = new long[Count * Count];
        foreach (var ((a, b), (_, slot)) in beside)
            (matrix[(a * Count) + b], matrix[(b * Count) + a]) = (slot, slot);
        return matrix;
    }

    private Neighbour[][] Lists(Dictionary<(int, int), (long Session, long Slot)> beside)
    {
        var lists = Enumerable.Range(0, Count).Select(_ => new List<Neighbour>()).ToArray();
        foreach (var ((a, b), (session, slot)) in beside.OrderBy(entry => entry.Key))
        {
            if (SlotCost is not null && session == 0)
                continue;
            var perSlot = SlotCost is null ? slot : 0;
            lists[a].Add(new(b, session, perSlot));
            lists[b].Add(new(a, session, perSlot));
        }
        return [.. lists.Select(list => list.ToArray())];
    }

    private void Enter(TimetablePenalty penalty, Dictionary<(int, int), (long Session, long Slot)> beside)
    {
        var (part, first, second, cost) = penalty;
        switch (part)
        {
            case TimetablePart.TrackSession:
                for (var room = 0; room < Rooms; room++)
                    TrackCost[(first * Blocks) + (second * Rooms) + room] += cost;
                break;
            case TimetablePart.TrackRoom:
                for (var session = 0; session < Sessions; session++)
                    TrackCost[(first * Blocks) + (session * Rooms) + second] += cost;
                break;
            case TimetablePart.SessionRoom:
                BlockCost[(first * Rooms) + second] += cost;
                break;
            case TimetablePart.SimilarTracks or TimetablePart.ChairSession:
                PairCost[(first * Tracks) + second] += cost;
                PairCost[(second * Tracks) + first] += cost;
                break;
            case TimetablePart.TimeZone or TimetablePart.SubmissionSession:
                SessionCost[(first * Sessions) + second] += cost;
                break;
            case TimetablePart.SubmissionRoom:
                RoomCost[(first * Rooms) + second] += cost;
                break;
            default:
                var key = first < second ? (first, second) : (second, first);
                var (perSession, perSlot) = beside.GetValueOrDefault(key);
                beside[key] = part is TimetablePart.SpeakerSlot or TimetablePart.AttendeeSlot
                    ? (perSession, perSlot + cost)
                    : (perSession + cost, perSlot);
                break;
        }
    }

    /// <summary>A submission and the cost of giving it in another room during one session, and in each slot in common.</summary>
    internal readonly record struct Neighbour(int Other, long Session, long Slot);
}
