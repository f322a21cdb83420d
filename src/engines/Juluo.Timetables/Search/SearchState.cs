namespace Juluo.Timetables.Search;

/// <summary>An arrangement whose cost is kept up to date while submissions are taken out and put in. Every change can be reverted.</summary>
internal sealed class SearchState
{
    internal const int None = -1;
    private readonly SearchTables tables;
    private readonly int[] at; // the submission in each slot
    private readonly int[] members; // number of submissions of each track in each block
    private readonly int[] tracksIn; // the tracks in each block, from its first slot on
    private readonly int[] trackCount;
    private readonly int[] roomUse; // blocks of each track in each room
    private readonly int[] sessionUse; // blocks of each track in each session
    private readonly int[] distinctRooms;
    private readonly int[] distinctSessions;
    private readonly int[] skipped; // sessions that each track skips
    private readonly int[] used; // number of submissions in each block
    private readonly long[] rankCost;
    private readonly List<int> stale = []; // tracks whose order is to be recomputed
    private readonly bool[] isStale;
    private readonly List<(int Submission, int Block, int Slot, bool Put)> log = [];
    private readonly List<(int Track, long Cost)> ranksBefore = [];
    private readonly long[] keys;
    private readonly int[] keyed;
    private long costBefore;

    internal SearchState(SearchTables tables)
    {
        this.tables = tables;
        at = new int[tables.FirstSlot[^1]];
        Array.Fill(at, None);
        members = new int[tables.Tracks * tables.Blocks];
        tracksIn = new int[at.Length];
        trackCount = new int[tables.Blocks];
        roomUse = new int[tables.Tracks * tables.Rooms];
        sessionUse = new int[tables.Tracks * tables.Sessions];
        distinctRooms = new int[tables.Tracks];
        distinctSessions = new int[tables.Tracks];
        skipped = new int[tables.Tracks];
        used = new int[tables.Blocks];
        rankCost = new long[tables.Tracks];
        isStale = new bool[tables.Tracks];
        BlockOf = new int[tables.Count];
        SlotOf = new int[tables.Count];
        Array.Fill(BlockOf, None);
        var longest = tables.Members.Length == 0 ? 0 : tables.Members.Max(list => list.Length);
        (keys, keyed) = (new long[longest], new int[longest]);
        Cost = tables.Length.Sum(length => length * tables.UnplacedCost);
        Unplaced = tables.Count;
    }

    /// <summary>Cost of all parts and of submissions without a place, as of the last <see cref="Settle"/>.</summary>
    internal long Cost { get; private set; }

    /// <summary>Number of sessions that tracks skip, over all tracks; the cost counts each track once, which tells a search nothing about the way to a better one.</summary>
    internal long Skipped { get; private set; }

    internal int Unplaced { get; private set; }

    internal int[] BlockOf { get; }

    internal int[] SlotOf { get; }

    /// <summary>Returns the submission in a slot; <see cref="None"/> if it is free.</summary>
    internal int At(int block, int slot) => at[tables.FirstSlot[block] + slot];

    internal ReadOnlySpan<int> Slots(int block) => at.AsSpan(tables.FirstSlot[block], tables.Slots[block]);

    internal int Used(int block) => used[block];

    /// <summary>All submissions in a block are of this track.</summary>
    internal bool HasOnly(int track, int block) => members[(track * tables.Blocks) + block] == used[block];

    /// <summary>Returns the track of a block that has one; <see cref="None"/> if it has none.</summary>
    internal int TrackIn(int block) => trackCount[block] > 0 ? tracksIn[tables.FirstSlot[block]] : None;

    /// <summary>Tracks with an order that the change has touched so far.</summary>
    internal IReadOnlyList<int> Stale => stale;

    /// <summary>The order within a track costs nothing at this moment.</summary>
    internal bool IsInOrder(int track) => Ranks(track) == 0;

    /// <summary>Starts a change that <see cref="Revert"/> undoes.</summary>
    internal void Begin()
    {
        costBefore = Cost;
        log.Clear();
        ranksBefore.Clear();
    }

    /// <summary>Takes a submission out of its place, at once.</summary>
    internal void Take(int submission)
    {
        var (block, slot) = (BlockOf[submission], SlotOf[submission]);
        log.Add((submission, block, slot, false));
        Cost -= Own(submission, block, slot);
        Cost += tables.Length[submission] * tables.UnplacedCost;
        Cost += Leave(submission, block, slot, true);
    }

    /// <summary>Puts a submission without a place into free slots.</summary>
    internal void Put(int submission, int block, int slot)
    {
        log.Add((submission, block, slot, true));
        Cost += Enter(submission, block, slot, true);
        Cost -= tables.Length[submission] * tables.UnplacedCost;
        Cost += Own(submission, block, slot);
    }

    /// <summary>Recomputes what depends on the order within tracks. Call after the last step of a change.</summary>
    internal void Settle()
    {
        foreach (var track in stale)
        {
            isStale[track] = false;
            var now = Ranks(track);
            if (now == rankCost[track])
                continue;
            ranksBefore.Add((track, rankCost[track]));
            Cost += now - rankCost[track];
            rankCost[track] = now;
        }
        stale.Clear();
    }

    /// <summary>Undoes everything since <see cref="Begin"/>.</summary>
    internal void Revert()
    {
        for (var step = log.Count - 1; step >= 0; step--)
        {
            var (submission, block, slot, put) = log[step];
            if (put)
                Leave(submission, block, slot, false);
            else
                Enter(submission, block, slot, false);
        }
        foreach (var (track, cost) in ranksBefore)
            rankCost[track] = cost;
        foreach (var track in stale)
            isStale[track] = false;
        stale.Clear();
        Cost = costBefore;
    }

    /// <summary>Cost of a submission at its place, apart from its track.</summary>
    private long Own(int submission, int block, int slot)
    {
        var (session, room) = (tables.SessionOf[block], tables.RoomOf[block]);
        var cost = tables.SessionCost[(submission * tables.Sessions) + session] + tables.RoomCost[(submission * tables.Rooms) + room];
        var (from, to) = (session * tables.Rooms, (session + 1) * tables.Rooms);
        var end = slot + tables.Length[submission];
        foreach (var (other, perSession, perSlot) in tables.Beside[submission])
        {
            var beside = BlockOf[other];
            if (beside < from || beside >= to || beside == block)
                continue;
            cost += perSession;
            if (perSlot > 0)
                cost += perSlot * Math.Max(0, Math.Min(end, SlotOf[other] + tables.Length[other]) - Math.Max(slot, SlotOf[other]));
        }
        if (tables.SlotCost is not { } matrix)
            return cost;
        var row = matrix.AsSpan(submission * tables.Count, tables.Count);
        for (var beside = from; beside < to; beside++)
        {
            if (beside == block)
                continue;
            foreach (var other in at.AsSpan(tables.FirstSlot[beside] + slot, end - slot))
            {
                if (other != None)
                    cost += row[other];
            }
        }
        return cost;
    }

    private long Enter(int submission, int block, int slot, bool counts)
    {
        long cost = 0;
        at.AsSpan(tables.FirstSlot[block] + slot, tables.Length[submission]).Fill(submission);
        (BlockOf[submission], SlotOf[submission]) = (block, slot);
        Unplaced--;
        if (used[block]++ == 0)
            cost += tables.BlockCost[block];
        var track = tables.Track[submission];
        if (track < 0)
            return cost;
        if (members[(track * tables.Blocks) + block]++ == 0)
            cost += TrackEnters(track, block, counts);
        if (counts)
            Outdate(track);
        return cost;
    }

    private long Leave(int submission, int block, int slot, bool counts)
    {
        long cost = 0;
        at.AsSpan(tables.FirstSlot[block] + slot, tables.Length[submission]).Fill(None);
        BlockOf[submission] = None;
        Unplaced++;
        if (--used[block] == 0)
            cost -= tables.BlockCost[block];
        var track = tables.Track[submission];
        if (track < 0)
            return cost;
        if (--members[(track * tables.Blocks) + block] == 0)
            cost -= TrackLeaves(track, block, counts);
        if (counts)
            Outdate(track);
        return cost;
    }

    private long TrackEnters(int track, int block, bool counts)
    {
        var (session, room) = (tables.SessionOf[block], tables.RoomOf[block]);
        var task = tables.Task;
        var cost = tables.TrackCost[(track * tables.Blocks) + block];
        if (counts && tables.HasPairs)
            cost += Pairs(track, block);
        tracksIn[tables.FirstSlot[block] + trackCount[block]++] = track;
        if (roomUse[(track * tables.Rooms) + room]++ == 0 && distinctRooms[track]++ > 0)
            cost += task.TrackRoomsCost;
        if (sessionUse[(track * tables.Sessions) + session]++ > 0)
            cost += task.ParallelTracksCost;
        else
            cost += Scatter(track, 1);
        return cost;
    }

    private long TrackLeaves(int track, int block, bool counts)
    {
        var (session, room) = (tables.SessionOf[block], tables.RoomOf[block]);
        var task = tables.Task;
        var cost = tables.TrackCost[(track * tables.Blocks) + block];
        if (counts && tables.HasPairs)
            cost += Pairs(track, block);
        var here = tracksIn.AsSpan(tables.FirstSlot[block], trackCount[block]--);
        here[here.IndexOf(track)] = here[^1];
        if (--roomUse[(track * tables.Rooms) + room] == 0 && --distinctRooms[track] > 0)
            cost += task.TrackRoomsCost;
        if (--sessionUse[(track * tables.Sessions) + session] > 0)
            cost += task.ParallelTracksCost;
        else
            cost -= Scatter(track, -1);
        return cost;
    }

    private long Pairs(int track, int block)
    {
        long cost = 0;
        var from = tables.SessionOf[block] * tables.Rooms;
        var row = tables.PairCost.AsSpan(track * tables.Tracks, tables.Tracks);
        for (var other = from; other < from + tables.Rooms; other++)
        {
            if (other == block)
                continue;
            var first = tables.FirstSlot[other];
            for (var index = 0; index < trackCount[other]; index++)
                cost += row[tracksIn[first + index]];
        }
        return cost;
    }

    /// <summary>Returns the change of cost when the number of sessions of a track changes.</summary>
    private long Scatter(int track, int change)
    {
        distinctSessions[track] += change;
        var cost = tables.Task.ScatteredTracksCost;
        if (cost == 0)
            return 0;
        var uses = sessionUse.AsSpan(track * tables.Sessions, tables.Sessions);
        var first = uses.IndexOfAnyExcept(0);
        var now = first < 0 ? 0 : uses.LastIndexOfAnyExcept(0) - first + 1 - distinctSessions[track];
        var was = skipped[track];
        skipped[track] = now;
        Skipped += now - was;
        return cost * (Math.Sign(now) - Math.Sign(was));
    }

    private void Outdate(int track)
    {
        if (!tables.IsRanked[track] || isStale[track])
            return;
        isStale[track] = true;
        stale.Add(track);
    }

    /// <summary>Cost of the order within a track.</summary>
    private long Ranks(int track)
    {
        var count = 0;
        foreach (var submission in tables.Members[track])
        {
            if (BlockOf[submission] == None)
                continue;
            keyed[count] = submission;
            keys[count++] = tables.FirstSlot[BlockOf[submission]] + SlotOf[submission];
        }
        keys.AsSpan(0, count).Sort(keyed.AsSpan(0, count));
        long wrong = 0;
        for (var rank = 0; rank < count; rank++)
        {
            var submission = keyed[rank];
            if (tables.Order[submission] == 0)
                continue;
            if (tables.Order[submission] != rank + 1)
                wrong++;
            for (var later = rank + 1; later < count; later++)
                wrong += Together(submission, keyed[later]);
        }
        return wrong * tables.Task.OrderCost;
    }

    private int Together(int a, int b)
    {
        var (here, there) = (BlockOf[a], BlockOf[b]);
        if (here == there || tables.Order[b] == 0 || tables.SessionOf[here] != tables.SessionOf[there])
            return 0;
        return Math.Max(0, Math.Min(SlotOf[a] + tables.Length[a], SlotOf[b] + tables.Length[b]) - Math.Max(SlotOf[a], SlotOf[b]));
    }
}
