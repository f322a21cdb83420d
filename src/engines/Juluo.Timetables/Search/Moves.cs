namespace Juluo.Timetables.Search;

/// <summary>
/// The neighbourhood of the search: small changes of an arrangement. Each returns false if the drawn change is impossible; the caller then reverts what was begun.
/// Fixed submissions never move.
/// </summary>
internal sealed partial class Moves(SearchTables tables, SearchState state, SeededDraw draw)
{
    private const int None = SearchState.None;
    private const int Links = 4;
    private readonly List<int> held = [];
    private readonly List<int> heldAlso = [];
    private readonly List<int> starts = [];

    // Where tracks share blocks, order is a lesser matter, and sorting closes gaps between submissions that may be there for a reason.
    private readonly int often = tables.Task.OneTrackPerBlock ? 3 : 1;

    /// <summary>Draws a change and carries it out, then usually puts the tracks that it touched in order.</summary>
    internal bool Next()
    {
        var unplaced = state.Unplaced;
        if (!Change())
            return false;
        // A change may force another one: a chain leads where exchanges of two cannot.
        for (var link = 0; link < Links && state.Unplaced > unplaced; link++)
        {
            if (!PlaceOne())
                return false;
        }
        for (var index = 0; index < state.Stale.Count; index++)
        {
            if (draw.Below(4) < often && !state.IsInOrder(state.Stale[index]) && !Sort(state.Stale[index]))
                return false;
        }
        return true;
    }

    private bool Change()
    {
        if (state.Unplaced > 0 && draw.Below(4) == 0)
            return PlaceOne();
        var kind = draw.Below(100);
        if (tables.Tracks == 0 || !tables.Task.OneTrackPerBlock)
        {
            return kind switch
            {
                < 45 => SwapAny(),
                < 75 => Relocate(),
                < 87 => SwapBlocks(),
                < 97 => Shuffle(),
                _ => SwapSessions(),
            };
        }
        return kind switch
        {
            < 35 => SwapWithinTrack(),
            < 50 => Relocate(),
            < 80 => SwapBlocks(),
            < 86 => SwapRooms(),
            < 89 => SwapSessions(),
            < 93 => Close(),
            _ => Shuffle(),
        };
    }

    private int Submission() => draw.Below(tables.Count);

    private int Block() => draw.Below(tables.Blocks);

    /// <summary>Two submissions of one track exchange places.</summary>
    private bool SwapWithinTrack()
    {
        var one = Submission();
        var mates = tables.Members[tables.Track[one]];
        return Exchange(one, mates[draw.Below(mates.Length)]);
    }

    /// <summary>Any two submissions exchange places.</summary>
    private bool SwapAny() => Exchange(Submission(), Submission());

    private bool Exchange(int one, int other)
    {
        if (one == other || state.BlockOf[one] == None || state.BlockOf[other] == None)
            return false;
        if (tables.Length[one] < tables.Length[other])
            (one, other) = (other, one);
        var length = tables.Length[one];
        var (a, b) = (state.BlockOf[one], state.BlockOf[other]);
        if (tables.Slots[b] < length)
            return false;
        var earliest = Math.Max(0, state.SlotOf[other] + tables.Length[other] - length);
        var latest = Math.Min(tables.Slots[b] - length, state.SlotOf[other]);
        return SwapWindows(a, state.SlotOf[one], b, earliest + draw.Below(latest - earliest + 1), length);
    }

    /// <summary>A submission moves into free slots.</summary>
    private bool Relocate()
    {
        var one = Submission();
        var from = state.BlockOf[one];
        if (from == None || tables.Fixed[one])
            return false;
        var to = Target(one);
        if (to == None)
            return false;
        state.Take(one);
        return Insert(one, to) || (draw.Below(4) == 0 && Force(one, to));
    }

    /// <summary>Draws a block that may take a submission; <see cref="None"/> if none was found.</summary>
    private int Target(int submission)
    {
        var single = tables.Task.OneTrackPerBlock;
        if (single && draw.Below(4) > 0)
        {
            var mates = tables.Members[tables.Track[submission]];
            return state.BlockOf[mates[draw.Below(mates.Length)]];
        }
        for (var attempt = 0; attempt < 8; attempt++)
        {
            var block = Block();
            if (!tables.IsClosed[block] && (!single || state.Used(block) == 0))
                return block;
        }
        return None;
    }

    /// <summary>Puts a submission without a place into a block, moving its submissions together if it must.</summary>
    private bool Insert(int submission, int block)
    {
        if (tables.IsClosed[block] || !Suits(submission, block))
            return false;
        var length = tables.Length[submission];
        var slots = state.Slots(block);
        starts.Clear();
        var (run, free) = (0, 0);
        for (var slot = 0; slot < slots.Length; slot++)
        {
            run = slots[slot] == None ? run + 1 : 0;
            free += slots[slot] == None ? 1 : 0;
            if (run >= length)
                starts.Add(slot - length + 1);
        }
        if (starts.Count > 0)
        {
            state.Put(submission, block, starts[draw.Below(starts.Count)]);
            return true;
        }
        if (free < length || !Lift(block, held))
            return false;
        return Lay(held, block) && Insert(submission, block);
    }

    private bool Suits(int submission, int block) =>
        !tables.Task.OneTrackPerBlock || state.Used(block) == 0 || state.TrackIn(block) == tables.Track[submission];

    /// <summary>Gives a submission without a place one, if need be in place of others.</summary>
    private bool PlaceOne()
    {
        var from = Submission();
        for (var index = 0; index < tables.Count; index++)
        {
            var one = (from + index) % tables.Count;
            if (state.BlockOf[one] != None)
                continue;
            var to = draw.Below(3) == 0 ? Block() : Target(one);
            return to != None && (Insert(one, to) || Force(one, to));
        }
        return false;
    }

    /// <summary>Puts a submission without a place into a block. What was there and does not fit beside it is left without a place.</summary>
    private bool Force(int one, int to)
    {
        if (tables.IsClosed[to] || tables.Slots[to] < tables.Length[one])
            return false;
        var suits = Suits(one, to);
        if (!Lift(to, held))
            return false;
        state.Put(one, to, 0);
        if (!suits)
        {
            // The block changes its track.
            Rehouse(held);
            return true;
        }
        draw.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(held));
        LayWhatFits(held, to, tables.Length[one]);
        return true;
    }

    /// <summary>The submissions of a block change their order.</summary>
    private bool Shuffle()
    {
        var one = Submission();
        var block = state.BlockOf[one];
        if (block == None || state.Used(block) < 2 || !Lift(block, held))
            return false;
        draw.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(held));
        return Lay(held, block);
    }

    /// <summary>A block is emptied into other blocks of its track.</summary>
    private bool Close()
    {
        var block = state.BlockOf[Submission()];
        if (block == None || !Lift(block, held))
            return false;
        foreach (var one in held)
        {
            var mates = tables.Members[tables.Track[one]];
            var from = draw.Below(mates.Length);
            var found = false;
            for (var index = 0; index < mates.Length && !found; index++)
            {
                var to = state.BlockOf[mates[(from + index) % mates.Length]];
                found = to != None && to != block && InsertInRun(one, to);
            }
            if (!found)
                return false;
        }
        return true;
    }
}
