namespace Juluo.Timetables.Search;

internal sealed partial class Moves
{
    /// <summary>Two blocks exchange their submissions. What no longer fits looks for room elsewhere.</summary>
    private bool SwapBlocks()
    {
        var one = Submission();
        var a = state.BlockOf[one];
        if (a == None)
            return false;
        var b = Partner(one, a);
        return b != None && SwapBlocks(a, b);
    }

    private int Partner(int one, int a)
    {
        var (session, room) = (tables.SessionOf[a], tables.RoomOf[a]);
        switch (draw.Below(6))
        {
            case 0:
                return (session * tables.Rooms) + draw.Below(tables.Rooms);
            case 1:
                return (draw.Below(tables.Sessions) * tables.Rooms) + room;
            case 2 or 3 when tables.Track[one] is >= 0 and var track:
                // Next to another block of the track, or into its room.
                var mates = tables.Members[track];
                var block = state.BlockOf[mates[draw.Below(mates.Length)]];
                if (block == None)
                    return None;
                if (draw.Below(2) == 0)
                    return (session * tables.Rooms) + tables.RoomOf[block];
                var beside = tables.SessionOf[block] + (draw.Below(2) == 0 ? 1 : -1);
                if (beside < 0 || beside >= tables.Sessions)
                    return None;
                return (beside * tables.Rooms) + (draw.Below(2) == 0 ? tables.RoomOf[block] : draw.Below(tables.Rooms));
            default:
                return Block();
        }
    }

    private bool SwapBlocks(int a, int b)
    {
        if (a == b || tables.IsClosed[a] || tables.IsClosed[b] || (state.Used(a) == 0 && state.Used(b) == 0))
            return false;
        if (!Lift(a, held) || !Lift(b, heldAlso))
            return false;
        LayAlike(held, b);
        LayAlike(heldAlso, a);
        Rehouse(held);
        Rehouse(heldAlso);
        return true;
    }

    /// <summary>Two rooms exchange their submissions during several sessions in a row.</summary>
    private bool SwapRooms()
    {
        if (tables.Rooms < 2)
            return false;
        var (one, other) = (draw.Below(tables.Rooms), draw.Below(tables.Rooms));
        var (from, to) = (draw.Below(tables.Sessions), draw.Below(tables.Sessions));
        if (one == other)
            return false;
        var any = false;
        for (var session = Math.Min(from, to); session <= Math.Max(from, to); session++)
        {
            var (a, b) = ((session * tables.Rooms) + one, (session * tables.Rooms) + other);
            if (state.Used(a) == 0 && state.Used(b) == 0)
                continue;
            if (!SwapBlocks(a, b))
                return false;
            any = true;
        }
        return any;
    }

    /// <summary>Two sessions exchange all or several of their blocks.</summary>
    private bool SwapSessions()
    {
        if (tables.Sessions < 2)
            return false;
        var (one, other) = (draw.Below(tables.Sessions), draw.Below(tables.Sessions));
        if (one == other)
            return false;
        var all = draw.Below(2) == 0;
        var any = false;
        for (var room = 0; room < tables.Rooms; room++)
        {
            if (!all && draw.Below(2) == 0)
                continue;
            var (a, b) = ((one * tables.Rooms) + room, (other * tables.Rooms) + room);
            if (state.Used(a) == 0 && state.Used(b) == 0)
                continue;
            if (!SwapBlocks(a, b))
                return false;
            any = true;
        }
        return any;
    }

    /// <summary>Exchanges everything in two windows of equal length. False if a submission reaches over the edge of one.</summary>
    private bool SwapWindows(int a, int from, int b, int to, int length)
    {
        if (a == b && Math.Abs(from - to) < length)
            return false;
        if (!Inside(a, from, length, held) || !Inside(b, to, length, heldAlso))
            return false;
        if (tables.Task.OneTrackPerBlock && a != b && !MayMix(a, b))
            return false;
        foreach (var one in held)
            state.Take(one);
        foreach (var other in heldAlso)
        {
            var slot = state.SlotOf[other];
            state.Take(other);
            state.Put(other, a, slot - to + from);
        }
        foreach (var one in held)
            state.Put(one, b, state.SlotOf[one] - from + to);
        return true;
    }

    private bool MayMix(int a, int b) => state.TrackIn(a) == state.TrackIn(b) && !tables.IsClosed[a] && !tables.IsClosed[b];

    private bool Inside(int block, int from, int length, List<int> found)
    {
        found.Clear();
        if (tables.IsClosed[block])
            return false;
        var slots = state.Slots(block);
        for (var slot = from; slot < from + length; slot++)
        {
            var one = slots[slot];
            if (one == None || (found.Count > 0 && found[^1] == one))
                continue;
            if (tables.Fixed[one] || state.SlotOf[one] < from || state.SlotOf[one] + tables.Length[one] > from + length)
                return false;
            found.Add(one);
        }
        return true;
    }

    /// <summary>Takes everything out of a block, in order. False if something there is fixed.</summary>
    private bool Lift(int block, List<int> lifted)
    {
        lifted.Clear();
        var slots = state.Slots(block);
        for (var slot = 0; slot < slots.Length; slot++)
        {
            var one = slots[slot];
            if (one == None || state.SlotOf[one] != slot)
                continue;
            if (tables.Fixed[one])
                return false;
            lifted.Add(one);
        }
        foreach (var one in lifted)
            state.Take(one);
        return true;
    }

    /// <summary>Puts submissions one after the other into an empty block. False if they do not fit.</summary>
    private bool Lay(List<int> some, int block)
    {
        var slot = 0;
        foreach (var one in some)
        {
            if (slot + tables.Length[one] > tables.Slots[block])
                return false;
            state.Put(one, block, slot);
            slot += tables.Length[one];
        }
        return true;
    }

    /// <summary>Puts submissions into an empty block: into the slots they had if these exist, otherwise as many as fit. Removes from the list those that have a place.</summary>
    private void LayAlike(List<int> some, int block)
    {
        if (some.Count > 0 && state.SlotOf[some[^1]] + tables.Length[some[^1]] <= tables.Slots[block])
        {
            foreach (var one in some)
                state.Put(one, block, state.SlotOf[one]);
            some.Clear();
            return;
        }
        LayWhatFits(some, block, 0);
    }

    private void LayWhatFits(List<int> some, int block, int from)
    {
        var kept = 0;
        for (var index = 0; index < some.Count; index++)
        {
            var one = some[index];
            if (from + tables.Length[one] <= tables.Slots[block])
            {
                state.Put(one, block, from);
                from += tables.Length[one];
            }
            else
            {
                some[kept++] = one;
            }
        }
        some.RemoveRange(kept, some.Count - kept);
    }

    /// <summary>Puts submissions into free slots of blocks that have their track; the others stay without a place.</summary>
    private void Rehouse(List<int> some)
    {
        foreach (var one in some)
        {
            if (tables.Track[one] is not (>= 0 and var track))
                continue;
            var mates = tables.Members[track];
            var from = draw.Below(mates.Length);
            for (var index = 0; index < mates.Length; index++)
            {
                var to = state.BlockOf[mates[(from + index) % mates.Length]];
                if (to != None && InsertInRun(one, to))
                    break;
            }
        }
    }

    /// <summary>Puts a submission into the first free run of a block.</summary>
    private bool InsertInRun(int submission, int block)
    {
        if (tables.IsClosed[block] || !Suits(submission, block))
            return false;
        var run = 0;
        var slots = state.Slots(block);
        for (var slot = 0; slot < slots.Length; slot++)
        {
            run = slots[slot] == None ? run + 1 : 0;
            if (run < tables.Length[submission])
                continue;
            state.Put(submission, block, slot - run + 1);
            return true;
        }
        return false;
    }
}
